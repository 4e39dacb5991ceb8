package org.parvis.geo.exchange.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.parvis.geo.shared.Crs;

/** Ordinates as text: as many digits as they need, and no more than tell a tenth of a millimetre. */
public record OrdinateText(int decimals) {
    private static final int DEGREE_DECIMALS = 9;
    private static final int METRE_DECIMALS = 4;

    /** For longitudes and latitudes, or for eastings and northings. */
    public static OrdinateText of(Crs crs) {
        return new OrdinateText(crs.equals(Crs.WGS_84) ? DEGREE_DECIMALS : METRE_DECIMALS);
    }

    /** For heights in metres. */
    public static OrdinateText ofHeights() {
        return new OrdinateText(3);
    }

    /** Without exponent. @param ordinate finite */
    public String text(double ordinate) {
        BigDecimal rounded = BigDecimal.valueOf(ordinate).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
