/**
 * Reads and writes rulebooks as YAML, or as JSON, which is YAML too. Start with {@link
 * io.github.maypost.yaml.RulebookYaml}; all else is inside.
 *
 * <p>Reading goes from {@code SourceFiles} (which files, found in a {@code Folder}) over {@code
 * TreeReader} (one text, token by token, to a tree of {@code Node}s that know their {@code Place})
 * to {@code RulebookBinder} and its neighbours (the tree to definitions, through a {@code Cursor}
 * that reports what is wrong). Writing goes from {@code RulebookForm} and its neighbours
 * (definitions to the form in which a person would write them) to {@code Layout} (that form to
 * lines); {@code Rewriting} does so only where an {@code Outline} of the text says something else.
 */
package io.github.maypost.yaml;
