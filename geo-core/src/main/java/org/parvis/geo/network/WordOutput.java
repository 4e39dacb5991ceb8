package org.parvis.geo.network;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Stairs;

/** Writes names, sorts of street and problems as bytes that {@link WordInput} reads. */
final class WordOutput {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    void name(LocalizedText name) throws IOException {
        out.writeInt(name.byLanguage().size());
        for (var text : name.byLanguage().entrySet()) {
            text(text.getKey());
            text(text.getValue());
        }
    }

    void way(WayTraits way) throws IOException {
        text(way.streetClass().name());
        out.writeBoolean(way.area());
        out.writeBoolean(way.spot());
        text(way.surface().name());
        number(way.widthMetres());
        number(way.inclinePercent());
        stairs(way.stairs());
        text(way.lighting().name());
        text(way.foot().name());
        text(way.wheelchair().name());
        out.writeInt(way.layer());
        text(way.passage().name());
        out.writeBoolean(way.covered());
        text(way.climb().name());
        text(way.barrier());
        text(way.kerb());
        text(way.crossing());
        text(way.conveying());
    }

    void problem(NetworkProblem problem) throws IOException {
        StreetTraits street = problem.street();
        out.writeLong(street.id().getMostSignificantBits());
        out.writeLong(street.id().getLeastSignificantBits());
        name(street.name());
        way(street.way());
        out.writeInt(street.vertices());
        out.writeDouble(problem.where().getX());
        out.writeDouble(problem.where().getY());
        text(problem.reason());
    }

    private void stairs(@Nullable Stairs stairs) throws IOException {
        out.writeBoolean(stairs != null);
        if (stairs != null) {
            Integer count = stairs.stepCount();
            out.writeInt(count == null ? 0 : count);
            Boolean handrail = stairs.handrail();
            text(handrail == null ? "" : handrail.toString());
            out.writeBoolean(stairs.wheelchairRamp());
            out.writeBoolean(stairs.strollerRamp());
            out.writeBoolean(stairs.moving());
        }
    }

    private void number(@Nullable Double value) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            out.writeDouble(value);
        }
    }

    private void text(String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
    }
}
