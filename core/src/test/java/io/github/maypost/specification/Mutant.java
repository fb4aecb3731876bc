package io.github.maypost.specification;

import io.github.maypost.decision.Request;
import io.github.maypost.model.Rulebook;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The executable specification with one sentence misread, compiled and loaded in memory. */
final class Mutant {

  /** The classes that evaluate; what they are given and what they return are the ordinary ones. */
  static final Set<String> EVALUATING =
      Set.of(
          "Specification",
          "Selecting",
          "Approving",
          "Counting",
          "Times",
          "Organisation",
          "Scene",
          "Kleene");

  private static final String PACKAGE = Mutant.class.getPackageName() + ".";
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  // one for all, since it remembers what stands on the class path
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, null, null);

  private final Misreading misreading;
  private final Method decide;

  private Mutant(Misreading misreading, Method decide) {
    this.misreading = misreading;
    this.decide = decide;
  }

  /** Returns the specification as it is when misread so. */
  static Mutant of(Misreading misreading) {
    try {
      Class<?> misread = new Loader(compiled(misreading)).loadClass(PACKAGE + "Specification");
      return new Mutant(misreading, misread.getMethod("decide", Rulebook.class, Request.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(misreading.toString(), e);
    }
  }

  Misreading misreading() {
    return misreading;
  }

  /** Tells whether it decides otherwise, or fails. */
  boolean differs(Expected expected, Rulebook rulebook, Request request) {
    try {
      return !expected.equals(decide.invoke(null, rulebook, request));
    } catch (InvocationTargetException failed) {
      return true;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, byte[]> compiled(Misreading misreading) {
    Memory memory = new Memory(FILES);
    StringWriter complaints = new StringWriter();
    JavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///" + misreading.type() + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return misreading.source();
          }
        };
    String classPath =
        Stream.of(Request.class, Mutant.class)
            .map(Mutant::whereItIs)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> options = List.of("-proc:none", "-nowarn", "-g:none", "-cp", classPath);
    if (!COMPILER.getTask(complaints, memory, null, options, null, List.of(source)).call()) {
      throw new IllegalArgumentException(misreading + "\n" + complaints);
    }
    Map<String, byte[]> classes = new HashMap<>();
    memory.classes.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  private static String whereItIs(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  /** Keeps what is compiled. */
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    Memory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("bytes:///" + name.replace('.', '/')), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          classes.put(name, bytes);
          return bytes;
        }
      };
    }
  }

  /** Loads the evaluating classes anew, the misread one as it was compiled. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> misread;

    Loader(Map<String, byte[]> misread) {
      super(Mutant.class.getClassLoader());
      this.misread = misread;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        if (!isEvaluating(name)) {
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? define(name) : loaded;
      }
    }

    private static boolean isEvaluating(String name) {
      return name.startsWith(PACKAGE)
          && EVALUATING.contains(name.substring(PACKAGE.length()).split("\\$", 2)[0]);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      byte[] bytes = misread.containsKey(name) ? misread.get(name) : asItIs(name);
      return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] asItIs(String name) throws ClassNotFoundException {
      try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (file == null) {
          throw new ClassNotFoundException(name);
        }
        return file.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
