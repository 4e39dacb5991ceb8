package org.parvis.geo.territory;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Who a feature is and where it came from.
 *
 * @param id stable: importing the same thing again gives the same id
 * @param source where it came from
 * @param attributes what its source said beyond what Parvis has a field for, given back on export
 */
public record Identity(UUID id, Source source, Attributes attributes) {
    /** How ids are written, as a regular expression; {@link UUID#fromString} takes others too. */
    public static final String ID_FORM = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /** The identity of a thing made in Parvis itself. */
    public static Identity created(UUID id) {
        return new Identity(id, Source.parvis(), Attributes.NONE);
    }

    /** The identity of a thing from elsewhere; its id follows from dataset and external id alone. */
    public static Identity imported(Source source, Attributes attributes) {
        return new Identity(idOf(source), source, attributes);
    }

    /** The id of a thing from elsewhere. */
    public static UUID idOf(Source source) {
        String key = source.dataset() + "\n" + source.externalId();
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
