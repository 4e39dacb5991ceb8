package org.parvis.geo.cartography;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The faces the map's names are set in. Where a face is missing its names are left out; the map is drawn all the same. */
public final class Lettering {
    private static final Logger LOG = LoggerFactory.getLogger(Lettering.class);
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";

    private final Map<Face, TrueTypeFace> faces;

    /** A cut of the typeface. */
    public enum Face {
        REGULAR("Roboto-Regular.ttf"),
        MEDIUM("Roboto-Medium.ttf"),
        ITALIC("Roboto-Italic.ttf");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    private Lettering(Map<Face, TrueTypeFace> faces) {
        this.faces = faces;
    }

    /** Roboto, from the class path. A face that cannot be read is reported in the log once, here. */
    public static Lettering roboto() {
        return from(FOLDER);
    }

    /** No names at all. */
    public static Lettering none() {
        return new Lettering(new EnumMap<>(Face.class));
    }

    static Lettering from(String folder) {
        Map<Face, TrueTypeFace> faces = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            try (InputStream in = Lettering.class.getResourceAsStream(folder + face.file)) {
                if (in != null) {
                    faces.put(face, new TrueTypeFace(in.readAllBytes()));
                }
            } catch (IOException unreadable) {
                LOG.warn("The font {} cannot be read: {}", face.file, unreadable.getMessage());
            }
        }
        if (faces.size() < Face.values().length) {
            LOG.warn(
                    "Of the map's {} fonts only {} were found: other names are left out of the map.",
                    Face.values().length,
                    faces.keySet());
        }
        return new Lettering(faces);
    }

    /** Whether this text can be set in this face, each character of it. */
    boolean canSet(String text, Face face) {
        TrueTypeFace shapes = faces.get(face);
        return shapes != null && shapes.canShow(text);
    }

    /** The width of a line of text, in pixels, without the space after the last letter. */
    double width(String text, LetterStyle style) {
        double[] advances = advances(text, style);
        double width = advances.length == 0 ? 0 : -style.spacing() * style.size();
        for (double advance : advances) {
            width += advance;
        }
        return width;
    }

    /** How far each character moves the pen, in pixels. */
    double[] advances(String text, LetterStyle style) {
        TrueTypeFace shapes = faces.get(style.face());
        return shapes == null
                ? new double[0]
                : text.codePoints()
                        .mapToDouble(character -> (shapes.letter(character).advance() + style.spacing()) * style.size())
                        .toArray();
    }

    /**
     * Adds one letter to an outline.
     *
     * @param place where its baseline starts and how it is turned, in pixels
     */
    void addLetter(Path2D outline, int character, LetterStyle style, AffineTransform place) {
        @Nullable TrueTypeFace shapes = faces.get(style.face());
        if (shapes != null) {
            AffineTransform sized = new AffineTransform(place);
            sized.scale(style.size(), style.size());
            outline.append(shapes.letter(character).outline().getPathIterator(sized), false);
        }
    }
}
