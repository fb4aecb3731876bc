/**
 * The words that mean the same whether they are said in a definition or meant in a model:
 * relations, levels, calendar windows, partitions, and the few notions of time that the JDK has no
 * type for.
 */
package io.github.maypost.vocabulary;
