package org.parvis.api.problem;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What a value of some type looks like to a caller. */
final class ExpectedValue {
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, Integer.class, Long.class, short.class, Short.class);

    private ExpectedValue() {}

    static String of(Class<?> type) {
        if (WHOLE.contains(type)) {
            return "a whole number";
        }
        if (type.isPrimitive() && type != boolean.class || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == OffsetDateTime.class || Temporal.class.isAssignableFrom(type)) {
            return "a time with its offset, such as 2026-05-16T18:30:00+02:00";
        }
        if (type == UUID.class) {
            return "an id, such as 7b0d4c1e-52a4-3f0f-9a0c-3c8f2a9d1e55";
        }
        if (type == URI.class) {
            return "a web address, such as https://example.org/";
        }
        if (type == String.class || type.isEnum()) {
            return "a text";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list in [ ]" : "an object in { }";
    }
}
