package org.parvis.geo.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class CrsRecognitionTest {
    private static final String RGF =
            "GEOGCS[\"GCS_RGF_1993\",DATUM[\"D_RGF_1993\",SPHEROID[\"GRS_1980\",6378137.0,298.2572221]],"
                    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    private static final String NTF_GRADS =
            "GEOGCS[\"GCS_NTF_Paris\",DATUM[\"D_NTF\",SPHEROID[\"Clarke_1880_IGN\",6378249.2,293.46602]],"
                    + "PRIMEM[\"Paris\",2.337229166666667],UNIT[\"Grad\",0.01570796326794897]]";

    @Test
    void everyKnownSystemIsRecognisedInBothDialects() {
        for (CrsDefinition definition : CrsTable.all()) {
            Crs crs = new Crs("EPSG:" + definition.code());
            assertThat(CrsRecognition.byDescription(crs.esriWkt()).crs())
                    .as(crs.esriWkt())
                    .isEqualTo(crs);
            assertThat(CrsRecognition.byDescription(crs.ogcWkt()).crs())
                    .as(crs.ogcWkt())
                    .isEqualTo(crs);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PROJCS[\"RGF_1993_Lambert_93\"," + RGF
                        + ",PROJECTION[\"Lambert_Conformal_Conic\"],PARAMETER[\"False_Easting\",700000.0],"
                        + "PARAMETER[\"False_Northing\",6600000.0],PARAMETER[\"Central_Meridian\",3.0],PARAMETER[\"Standard_Parallel_1\",49.0],"
                        + "PARAMETER[\"Standard_Parallel_2\",44.0],PARAMETER[\"Latitude_Of_Origin\",46.5],UNIT[\"Meter\",1.0]]",
                "PROJCS[\"Lambert_Conformal_Conic\"," + RGF
                        + ",PROJECTION[\"Lambert_Conformal_Conic_2SP\"],PARAMETER[\"false_easting\",700000],"
                        + "PARAMETER[\"false_northing\",6600000],PARAMETER[\"central_meridian\",3],PARAMETER[\"standard_parallel_1\",44],"
                        + "PARAMETER[\"standard_parallel_2\",49],PARAMETER[\"latitude_of_origin\",46.5],UNIT[\"m\",1.0]]",
                "PROJCS[\"unnamed\",GEOGCS[\"GRS 1980(IUGG, 1980)\",DATUM[\"unknown\",SPHEROID[\"GRS80\",6378137,298.257222101],"
                        + "TOWGS84[0,0,0,0,0,0,0]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],"
                        + "PROJECTION[\"Lambert_Conformal_Conic_2SP\"],PARAMETER[\"standard_parallel_1\",49],"
                        + "PARAMETER[\"standard_parallel_2\",44],PARAMETER[\"latitude_of_origin\",46.5],PARAMETER[\"central_meridian\",3],"
                        + "PARAMETER[\"false_easting\",700000],PARAMETER[\"false_northing\",6600000],UNIT[\"Meter\",1]]",
                "COMPD_CS[\"RGF93 / Lambert-93 + NGF-IGN69\",PROJCS[\"x\"," + RGF
                        + ",PROJECTION[\"Lambert_Conformal_Conic\"],PARAMETER[\"False_Easting\",700000.0],"
                        + "PARAMETER[\"False_Northing\",6600000.0],PARAMETER[\"Central_Meridian\",3.0],PARAMETER[\"Standard_Parallel_1\",49.0],"
                        + "PARAMETER[\"Standard_Parallel_2\",44.0],PARAMETER[\"Latitude_Of_Origin\",46.5],UNIT[\"Meter\",1.0]],"
                        + "VERT_CS[\"NGF-IGN69\",VERT_DATUM[\"Nivellement\",2005],UNIT[\"metre\",1]]]",
                "PROJCRS[\"RGF93 v1 / Lambert-93\",BASEGEOGCRS[\"RGF93 v1\"],ID[\"EPSG\",2154]]"
            })
    void lambert93InItsManySpellings(String text) {
        assertThat(CrsRecognition.byDescription(text).crs()).isEqualTo(Crs.LAMBERT_93);
    }

    @Test
    void aLambertZoneOfNtfWithGradsOrTwoParallels() {
        String grads = "PROJCS[\"NTF_Lambert_II_etendu\"," + NTF_GRADS + ",PROJECTION[\"Lambert_Conformal_Conic\"],"
                + "PARAMETER[\"False_Easting\",600000.0],PARAMETER[\"False_Northing\",2200000.0],PARAMETER[\"Central_Meridian\",0.0],"
                + "PARAMETER[\"Standard_Parallel_1\",52.0],PARAMETER[\"Scale_Factor\",0.99987742],"
                + "PARAMETER[\"Latitude_Of_Origin\",52.0],UNIT[\"Meter\",1.0]]";
        String parallels = "PROJCS[\"Lambert II etendu\",GEOGCS[\"GCS_NTF\",DATUM[\"D_NTF\","
                + "SPHEROID[\"Clarke_1880_IGN\",6378249.2,293.46602]],PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.0174532925199433]],"
                + "PROJECTION[\"Lambert_Conformal_Conic\"],PARAMETER[\"False_Easting\",600000],PARAMETER[\"False_Northing\",2200000],"
                + "PARAMETER[\"Central_Meridian\",2.337229166666667],PARAMETER[\"Standard_Parallel_1\",45.89891888888889],"
                + "PARAMETER[\"Standard_Parallel_2\",47.69601444444444],PARAMETER[\"Latitude_Of_Origin\",46.8],UNIT[\"Meter\",1]]";

        assertThat(CrsRecognition.byDescription(grads).crs()).isEqualTo(new Crs("EPSG:27572"));
        assertThat(CrsRecognition.byDescription(parallels).crs()).isEqualTo(new Crs("EPSG:27572"));
    }

    @Test
    void webMercatorAsGdalWritesIt() {
        String text =
                "PROJCS[\"WGS 84 / Pseudo-Mercator\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],"
                        + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Mercator_1SP\"],PARAMETER[\"central_meridian\",0],"
                        + "PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1],"
                        + "EXTENSION[\"PROJ4\",\"+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +units=m +nadgrids=@null +wktext\"]]";

        assertThat(CrsRecognition.byDescription(text).crs()).isEqualTo(new Crs("EPSG:3857"));
    }

    @Test
    void anOrderOfAxesIsNoOtherSystem() {
        Crs europe = new Crs("EPSG:3035");
        String turned = europe.ogcWkt()
                .replace(
                        "AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH]",
                        "AXIS[\"Northing\",NORTH],AXIS[\"Easting\",EAST]")
                .replace(",AUTHORITY[\"EPSG\",\"3035\"]", "");

        assertThat(turned).contains("AXIS[\"Northing\",NORTH],AXIS");
        assertThat(CrsRecognition.byDescription(turned).crs()).isEqualTo(europe);
    }

    @Test
    void aWrongCodeIsNotBelieved() {
        String text = Crs.LAMBERT_93.ogcWkt().replace("\"2154\"", "\"3947\"");

        assertThat(CrsRecognition.byDescription(text).crs()).isEqualTo(Crs.LAMBERT_93);
    }

    @Test
    void aSystemOfTheRegisterIsRecognisedByItsCode() {
        Crs belgian = new Crs("EPSG:31370");

        assertThat(CrsRecognition.byDescription(belgian.ogcWkt()).crs()).isEqualTo(belgian);
        assertThat(belgian.name()).contains("Belg");
        assertThat(belgian.esriWkt()).startsWith("PROJCS[").doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PROJCS",
                "PROJCS[",
                "PROJCS[\"x\"]",
                "GEOGCS[\"local\",DATUM[\"none\",SPHEROID[\"ball\",1000,0]],PRIMEM[\"here\",0],UNIT[\"degree\",0.0174532925199433]]",
                "LOCAL_CS[\"factory floor\"]",
                "FITTED_CS[\"x\",PARAM_MT[\"NTv2\",PARAMETER[\"grid\",\"file:/etc/passwd\"]],GEOGCS[\"x\"]]",
                "not a description at all"
            })
    void whatIsNoKnownDescriptionIsNotGuessed(String text) {
        assertThat(CrsRecognition.byDescription(text).crs()).isNull();
    }

    @Test
    void deepOrLongDescriptionsAreNotFollowed() {
        assertThat(CrsRecognition.byDescription("GEOGCS[".repeat(100_000)).crs())
                .isNull();
        assertThat(CrsRecognition.byDescription("GEOGCS[" + "GEOGCS[".repeat(2_000) + "]".repeat(2_001))
                        .crs())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // Computed with PROJ 9.1 from longitude 2.35, latitude 48.85 in WGS 84.
        "EPSG:2154, 652301.565, 6861302.726",
        "EPSG:27572, 600990.892, 2427961.512",
        "EPSG:32631, 452314.891, 5410984.888",
        "EPSG:3857, 261600.803, 6249447.753",
        "EPSG:3035, 3760536.823, 2888771.021"
    })
    void coordinatesAgreeWithThoseOfProj(String code, double east, double north) {
        Coordinate found =
                new Crs(code).fromWgs84(Geometries.point(2.35, 48.85)).getCoordinate();

        assertThat(found.x).isCloseTo(east, within(0.01));
        assertThat(found.y).isCloseTo(north, within(0.01));
    }

    @Test
    void lambertZoneOneAgreesWithTheExampleOfIgn() {
        // IGN, "Projection cartographique conique conforme de Lambert", NT/G 71, example of algorithm 4: 8.33722917°
        // east of
        // Greenwich, 50° north, both in NTF. The shift of the datum is taken off to compare the projection alone.
        Crs zone = new Crs("EPSG:27561");
        Coordinate ntf = new Crs("EPSG:4275").toWgs84(new Coordinate(8.337_229_17, 50));

        Coordinate found = zone.fromWgs84(Geometries.point(ntf.x, ntf.y)).getCoordinate();

        assertThat(found.x).isCloseTo(1_029_705.083, within(0.02));
        assertThat(found.y).isCloseTo(272_723.849, within(0.02));
    }

    @Test
    void coordinatesAloneGiveCandidatesTheLikeliestFirst() {
        assertThat(CrsRecognition.byCoordinates(new Envelope(352_000, 360_000, 6_685_000, 6_695_000))
                        .get(0))
                .isEqualTo(Crs.LAMBERT_93);
        assertThat(CrsRecognition.byCoordinates(new Envelope(1_352_000, 1_360_000, 6_225_000, 6_235_000))
                        .get(0))
                .isEqualTo(new Crs("EPSG:3947"));
        assertThat(CrsRecognition.byCoordinates(new Envelope(-1.6, -1.5, 47.1, 47.3))
                        .get(0))
                .isEqualTo(Crs.WGS_84);
        assertThat(CrsRecognition.byCoordinates(new Envelope(600_000, 601_000, 2_420_000, 2_430_000)))
                .contains(new Crs("EPSG:27572"))
                .doesNotContain(Crs.WGS_84);
        assertThat(CrsRecognition.byCoordinates(new Envelope())).isEqualTo(List.of());
    }
}
