package io.github.maypost.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds circles in what is inside, includes or implies what. Walks, never recurses. */
final class Cycles {

  private Cycles() {}

  /**
   * Returns circles that together hold every node that stands in one, each beginning with its first
   * member in the map's order.
   */
  static List<List<String>> find(Map<String, List<String>> edges) {
    Set<String> suspects = notInOrder(turned(edges, notInOrder(edges)));
    List<List<String>> cycles = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    for (String start : edges.keySet()) {
      if (suspects.contains(start) && !reported.contains(start)) {
        List<String> cycle = shortestThrough(start, edges, suspects);
        reported.addAll(cycle);
        if (!cycle.isEmpty()) {
          cycles.add(cycle);
        }
      }
    }
    return cycles;
  }

  /** Takes away, again and again, what points to nothing that is left; returns what remains. */
  private static Set<String> notInOrder(Map<String, List<String>> edges) {
    Map<String, Integer> open = new LinkedHashMap<>();
    Map<String, List<String>> pointedFrom = new HashMap<>();
    edges.forEach(
        (node, targets) -> {
          int known = 0;
          for (String target : targets) {
            if (edges.containsKey(target)) {
              known++;
              pointedFrom.computeIfAbsent(target, none -> new ArrayList<>()).add(node);
            }
          }
          open.put(node, known);
        });
    Deque<String> done = new ArrayDeque<>();
    open.forEach(
        (node, count) -> {
          if (count == 0) {
            done.add(node);
          }
        });
    Set<String> remaining = new HashSet<>(edges.keySet());
    while (!done.isEmpty()) {
      String node = done.remove();
      remaining.remove(node);
      for (String from : pointedFrom.getOrDefault(node, List.of())) {
        if (open.merge(from, -1, Integer::sum) == 0) {
          done.add(from);
        }
      }
    }
    return remaining;
  }

  /** Turns the edges among some nodes around. */
  private static Map<String, List<String>> turned(
      Map<String, List<String>> edges, Set<String> among) {
    Map<String, List<String>> turned = new HashMap<>();
    for (String node : among) {
      for (String target : edges.getOrDefault(node, List.of())) {
        if (among.contains(target)) {
          turned.computeIfAbsent(target, none -> new ArrayList<>()).add(node);
        }
      }
    }
    return turned;
  }

  private static List<String> shortestThrough(
      String start, Map<String, List<String>> edges, Set<String> among) {
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> next = new ArrayDeque<>(List.of(start));
    while (!next.isEmpty()) {
      String node = next.remove();
      for (String target : edges.getOrDefault(node, List.of())) {
        if (target.equals(start)) {
          return pathTo(node, start, cameFrom);
        }
        if (among.contains(target) && cameFrom.putIfAbsent(target, node) == null) {
          next.add(target);
        }
      }
    }
    return List.of();
  }

  private static List<String> pathTo(String end, String start, Map<String, String> cameFrom) {
    Deque<String> path = new ArrayDeque<>();
    for (@Nullable String node = end;
        node != null && !node.equals(start);
        node = cameFrom.get(node)) {
      path.addFirst(node);
    }
    path.addFirst(start);
    return List.copyOf(path);
  }
}
