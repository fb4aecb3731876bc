/**
 * Reads rulebooks written as YAML or JSON. Start with {@link io.github.maypost.yaml.RulebookYaml}.
 */
package io.github.maypost.yaml;
