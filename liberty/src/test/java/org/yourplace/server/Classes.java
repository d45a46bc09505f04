package org.yourplace.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** All classes of a set of jars, and the question whether a reference finds its target among them. */
final class Classes {
    private final Map<String, ClassFile> byName = new HashMap<>();

    void add(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().toList()) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.endsWith("-info.class") && !name.startsWith("META-INF/")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        ClassFile read = ClassFile.read(in.readAllBytes());
                        byName.putIfAbsent(read.name(), read);
                    }
                }
            }
        }
    }

    void addAll(List<Path> jars) throws IOException {
        for (Path jar : jars) {
            add(jar);
        }
    }

    static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    int size() {
        return byName.size();
    }

    boolean holds(String name) {
        return byName.containsKey(name);
    }

    Iterable<ClassFile> all() {
        return byName.values();
    }

    /** Whether a class, or anything it derives from, lies in a package. */
    boolean derivesFrom(String name, String prefix) {
        return ancestry(name).stream().anyMatch(ancestor -> ancestor.startsWith(prefix));
    }

    /** Whether a member is declared by its owner or by anything the owner derives from that is not among these jars. */
    boolean resolves(ClassFile.Reference reference) {
        for (String ancestor : ancestry(reference.owner())) {
            ClassFile known = byName.get(ancestor);
            if (known == null
                    ? inTheJdk(ancestor, reference.member())
                    : known.members().contains(reference.member())) {
                return true;
            }
        }
        return false;
    }

    private Set<String> ancestry(String name) {
        Set<String> seen = new HashSet<>();
        collect(name, seen);
        return seen;
    }

    private void collect(String name, Set<String> seen) {
        if (seen.add(name) && byName.containsKey(name)) {
            byName.get(name).parents().forEach(parent -> collect(parent, seen));
        }
    }

    /** Object's methods and those of the JDK's interfaces are always there; their spelling is the compiler's business. */
    private static boolean inTheJdk(String owner, String member) {
        if (!owner.startsWith("java/")) {
            return false;
        }
        try {
            String name = member.substring(0, member.indexOf(':'));
            Class<?> type = Class.forName(owner.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
            return name.equals("<init>")
                    || Stream.concat(Stream.of(type.getMethods()), Stream.of(type.getDeclaredMethods()))
                            .anyMatch(method -> method.getName().equals(name));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
