package org.parvis.api.collection;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON merge patch (RFC 7396). */
final class MergePatch {
    private MergePatch() {}

    /** @param target changed in place */
    static void apply(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (value.isNull()) {
                target.remove(name);
            } else if (value instanceof ObjectNode change) {
                apply(target.get(name) instanceof ObjectNode kept ? kept : target.putObject(name), change);
            } else {
                target.set(name, value);
            }
        });
    }
}
