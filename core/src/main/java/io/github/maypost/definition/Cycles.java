package io.github.maypost.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds circles in what is inside, includes or implies what. Walks, never recurses. */
final class Cycles {

  /** Each circle costs a walk through its tangle. */
  private static final int MOST = 100;

  private Cycles() {}

  /**
   * Returns circles that together hold every node that stands in one, or as many as people will
   * read, each beginning with its first member in the map's order.
   */
  static List<List<String>> find(Map<String, List<String>> edges) {
    Map<String, Set<String>> tangles = tangles(edges);
    List<List<String>> cycles = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    for (String start : edges.keySet()) {
      if (cycles.size() < MOST && !reported.contains(start)) {
        List<String> cycle = shortestThrough(start, edges, tangles.getOrDefault(start, Set.of()));
        reported.addAll(cycle);
        if (!cycle.isEmpty()) {
          cycles.add(cycle);
        }
      }
    }
    return cycles;
  }

  /** Returns, for each node, those that it leads to and that lead back: Kosaraju's algorithm. */
  private static Map<String, Set<String>> tangles(Map<String, List<String>> edges) {
    Map<String, List<String>> turned = turned(edges);
    Map<String, Set<String>> tangles = new HashMap<>();
    for (String root : lastDoneFirst(edges)) {
      Set<String> tangle = new HashSet<>();
      Deque<String> next = new ArrayDeque<>(List.of(root));
      while (!next.isEmpty()) {
        String node = next.remove();
        if (tangles.putIfAbsent(node, tangle) == null) {
          tangle.add(node);
          next.addAll(turned.getOrDefault(node, List.of()));
        }
      }
    }
    return tangles;
  }

  /** A node, and where it leads that was not looked at yet. */
  private record Visit(String node, Iterator<String> rest) {}

  /** Goes as deep as it can first, and returns each node before those it was done after. */
  private static Iterable<String> lastDoneFirst(Map<String, List<String>> edges) {
    Deque<String> done = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    Deque<Visit> open = new ArrayDeque<>();
    for (Map.Entry<String, List<String>> start : edges.entrySet()) {
      if (seen.add(start.getKey())) {
        open.push(new Visit(start.getKey(), start.getValue().iterator()));
      }
      while (!open.isEmpty()) {
        Visit visit = open.element();
        if (visit.rest.hasNext()) {
          String target = visit.rest.next();
          List<String> further = edges.get(target);
          if (further != null && seen.add(target)) {
            open.push(new Visit(target, further.iterator()));
          }
        } else {
          done.push(open.remove().node);
        }
      }
    }
    return done;
  }

  /** Turns the edges around. */
  private static Map<String, List<String>> turned(Map<String, List<String>> edges) {
    Map<String, List<String>> turned = new HashMap<>();
    edges.forEach(
        (node, targets) -> {
          for (String target : targets) {
            if (edges.containsKey(target)) {
              turned.computeIfAbsent(target, none -> new ArrayList<>()).add(node);
            }
          }
        });
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
