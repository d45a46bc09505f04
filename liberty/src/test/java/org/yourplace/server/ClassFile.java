package org.yourplace.server;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * As much of a class file as a linkage check needs: what it is, what it declares and what it refers to. Names are as in the file,
 * {@code jakarta/servlet/Servlet}; members are {@code name:descriptor}.
 */
record ClassFile(
        String name, List<String> parents, Set<String> members, List<Reference> references, Set<String> classes) {

    /** A call or a field access, as the compiler wrote it down: the owner may be a subclass of the one that declares it. */
    record Reference(String owner, String member) {}

    static ClassFile read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipNBytes(8);
        Pool pool = Pool.read(in);
        in.skipNBytes(2);
        String name = pool.className(in.readUnsignedShort());
        List<String> parents = new ArrayList<>();
        int parent = in.readUnsignedShort();
        if (parent != 0) {
            parents.add(pool.className(parent));
        }
        int interfaces = in.readUnsignedShort();
        for (int i = 0; i < interfaces; i++) {
            parents.add(pool.className(in.readUnsignedShort()));
        }
        Set<String> members = new HashSet<>();
        for (int kind = 0; kind < 2; kind++) {
            int count = in.readUnsignedShort();
            for (int i = 0; i < count; i++) {
                in.skipNBytes(2);
                members.add(pool.text(in.readUnsignedShort()) + ":" + pool.text(in.readUnsignedShort()));
                skipAttributes(in);
            }
        }
        return new ClassFile(name, parents, members, pool.references(), pool.classes());
    }

    private static void skipAttributes(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(2);
            in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
        }
    }

    /** The constant pool: an index of texts, of classes by text, and of members by class, name and descriptor. */
    private record Pool(int[] tags, int[] first, int[] second, String[] texts) {
        static Pool read(DataInputStream in) throws IOException {
            int size = in.readUnsignedShort();
            Pool pool = new Pool(new int[size], new int[size], new int[size], new String[size]);
            for (int i = 1; i < size; i++) {
                int tag = in.readUnsignedByte();
                pool.tags[i] = tag;
                switch (tag) {
                    case 1 -> pool.texts[i] = in.readUTF();
                    case 3, 4 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++; // a long or double takes two places
                    }
                    case 7, 8, 16, 19, 20 -> pool.first[i] = in.readUnsignedShort();
                    case 15 -> in.skipNBytes(3);
                    case 9, 10, 11, 12, 17, 18 -> {
                        pool.first[i] = in.readUnsignedShort();
                        pool.second[i] = in.readUnsignedShort();
                    }
                    default -> throw new IOException("constant of unknown kind " + tag);
                }
            }
            return pool;
        }

        String text(int index) {
            return texts[index];
        }

        String className(int index) {
            return texts[first[index]];
        }

        List<Reference> references() {
            List<Reference> references = new ArrayList<>();
            for (int i = 1; i < tags.length; i++) {
                if (tags[i] == 9 || tags[i] == 10 || tags[i] == 11) {
                    int member = second[i];
                    references.add(
                            new Reference(className(first[i]), text(first[member]) + ":" + text(second[member])));
                }
            }
            return references;
        }

        Set<String> classes() {
            Set<String> classes = new HashSet<>();
            for (int i = 1; i < tags.length; i++) {
                if (tags[i] == 7) {
                    classes.add(className(i).replaceFirst("^\\[+L(.*);$", "$1"));
                }
            }
            return classes;
        }
    }
}
