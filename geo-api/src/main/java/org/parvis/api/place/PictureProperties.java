package org.parvis.api.place;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Picture;

/** A picture as it is sent and received; see {@link Picture}. */
@Schema(name = "Picture")
record PictureProperties(
        @Nullable URI address, @Nullable String credit, @Nullable String licence, @Nullable LocalizedText caption) {
    static PictureProperties of(Picture picture) {
        return new PictureProperties(picture.address(), picture.credit(), picture.licence(), picture.caption());
    }

    Picture picture() {
        if (address == null) {
            throw ParvisException.invalid("pictures.address", "A picture needs the address where it is kept.");
        }
        return new Picture(
                address,
                credit == null ? "" : credit,
                licence == null ? "" : licence,
                caption == null ? LocalizedText.EMPTY : caption);
    }
}
