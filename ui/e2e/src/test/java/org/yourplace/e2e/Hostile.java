package org.yourplace.e2e;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yourplace.e2e.Operations.Operation;
import tools.jackson.databind.node.ObjectNode;

/** Makes bad requests of good ones: deterministic for a seed, every field in turn, every kind of badness. */
final class Hostile {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e400",
            "99999999999999999999999999",
            "1.5",
            "[]",
            "{}",
            "[null]",
            "[[[[]]]]",
            "\"\"",
            "\" \"",
            "\"'; DROP TABLE core.person; --\"",
            "\"' OR '1'='1\"",
            "\"<script>alert(1)</script>\"",
            "\"\\u0000\"",
            "\"\\uD800\"",
            "\"\\uFFFF\"",
            "\"\u202Egnp.exe\"",
            "\"2026-13-45T99:99:99Z\"",
            "\"../../etc/passwd\"",
            "\"%00%0d%0aSet-Cookie: a=b\"",
            "\"${jndi:ldap://x}\"",
            "[\"a\",1,{\"b\":2}]",
            "{\"a\":{\"b\":[1]}}");

    private final Random random;

    Hostile(long seed) {
        this.random = new Random(seed);
    }

    /** A bad body: one field replaced, dropped, or doubled, or the whole document broken. */
    byte[] body(Operation operation) {
        var names = new ArrayList<>(operation.body().path("properties").propertyNames());
        return switch (random.nextInt(10)) {
            case 0 -> broken();
            case 1 -> deep();
            case 2 -> huge(names);
            default -> oneField(operation, names);
        };
    }

    private byte[] oneField(Operation operation, List<String> names) {
        var start = operation.example().isObject() ? operation.example().toString() : "{}";
        var document = (ObjectNode) Api.JSON.readTree(start);
        var name = names.isEmpty() || random.nextInt(20) == 0 ? "surprise" : pick(names);
        document.put(name, "@@@");
        return document.toString().replace("\"@@@\"", pick(VALUES)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] broken() {
        var pieces = List.of(
                "",
                "{",
                "[",
                "nul",
                "{\"a\":}",
                "{'a':1}",
                "\u0000",
                "<xml/>",
                "{\"a\":1}{\"a\":2}",
                "\"text\"",
                "[1,2]",
                "7");
        if (random.nextInt(4) == 0) {
            return new byte[] {
                '{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, '"', '}'
            };
        }
        return pick(pieces).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] deep() {
        int depth = 50 + random.nextInt(2_000);
        var open = random.nextBoolean() ? "[" : "{\"a\":";
        var close = open.equals("[") ? "]" : "}";
        return (open.repeat(depth) + "1" + close.repeat(depth)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] huge(List<String> names) {
        var name = names.isEmpty() ? "title" : pick(names);
        return ("{\"" + name + "\":\"" + "x".repeat(1_000 << random.nextInt(7)) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A bad value for a query or path parameter, percent-encoded as a client would, or just wrong. */
    String parameter() {
        return pick(List.of(
                "",
                "%20",
                "-1",
                "0",
                "99999999999999999999",
                "1e9",
                "NaN",
                "%00",
                "%ED%A0%80",
                "%FF",
                "%F0%9F%8E%89",
                "'%20OR%201%3D1",
                "%3Cscript%3E",
                "a".repeat(2_000),
                "null",
                "true",
                "..%2F..%2Fetc",
                "00000000-0000-0000-0000-000000000000",
                "not-a-uuid",
                "SO14%202AA",
                "%22",
                "%5C",
                ";a=b",
                "*",
                "%25"));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }
}
