package org.parvis.geo.exchange.mapping;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.geo.territory.Picture;

/** Pictures in one cell, as {@link CellParts} writes them. */
final class PictureParts {
    private PictureParts() {}

    static String write(List<Picture> pictures) {
        return CellParts.write(pictures.stream().map(PictureParts::written).toList());
    }

    private static Map<String, String> written(Picture picture) {
        Map<String, String> part = new LinkedHashMap<>();
        part.put("address", picture.address().toString());
        part.put("credit", picture.credit());
        if (!picture.licence().isEmpty()) {
            part.put("licence", picture.licence());
        }
        CellParts.put(part, "caption", picture.caption());
        return part;
    }

    static Picture read(Map<String, String> part) {
        return new Picture(
                URI.create(part.getOrDefault("address", "").strip()),
                part.getOrDefault("credit", ""),
                part.getOrDefault("licence", ""),
                CellParts.text(part, "caption"));
    }
}
