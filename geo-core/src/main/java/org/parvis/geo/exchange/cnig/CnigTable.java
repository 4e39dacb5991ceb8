package org.parvis.geo.exchange.cnig;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerSchema;

/**
 * The tables of the standard's GeoPackage. All of them are in every file, those without rows too, and all have geometries.
 * In the lists of columns a name alone is a text, {@code #} stands before a whole number, {@code .} before a real one,
 * {@code ?} before yes or no.
 */
public enum CnigTable {
    CIRCULATION(
            "CIR",
            "LineString",
            "idCirculation from to #longueur typeTroncon statutVoie #pente #devers urlMedia typeSol .largeurUtile"
                    + " etatRevetement eclairage transition typePassage repereLineaire couvert"),
    NOEUD_CHEMINEMENT("NOD", "Point", "idNoeud " + Node.COLUMNS),
    OBSTACLE(
            "OBS",
            "Point",
            "idObstacle typeObstacle .largeurUtile positionObstacle .longueurObstacle rappelObstacle"
                    + " ?reperabiliteVisuelle urlMedia .hauteurSousObs .hauteurObsPoseSol"),
    TRAVERSEE(
            "TRA",
            "LineString",
            "idTraversee from to #longueur statutVoie #pente #devers urlMedia etatRevetement typeMarquage etatMarquage"
                    + " eclairage ?feuPietons aideSonore repereLineaire ?chausseeBombee voiesTraversees"),
    RAMPE(
            "RAM",
            "LineString",
            "idRampe from to #longueur statutVoie #pente #devers urlMedia etatRevetement .largeurUtile mainCourante"
                    + " .distPalierRepos chasseRoue aireRotation #poidsSupporte"),
    ESCALIER(
            "ESC",
            "LineString",
            "idEscalier from to #longueur statutVoie #pente #devers urlMedia etatRevetement mainCourante"
                    + " dispositifVigilance contrasteVisuel .largeurUtile mainCouranteContinue prolongMainCourante"
                    + " #nbMarches #nbVoleeMarches .hauteurMarche .giron regularite rampeInterne"),
    ESCALATOR(
            "EST",
            "LineString",
            "idEscalator from to #longueur statutVoie #pente #devers urlMedia transition dispositifVigilance"
                    + " .largeurUtile ?detecteur ?supervision"),
    TAPIS_ROULANT(
            "TAP",
            "LineString",
            "idTapisRoulant from to #longueur statutVoie #pente #devers urlMedia sens dispositifVigilance"
                    + " .largeurUtile ?detecteur"),
    QUAI(
            "QUA",
            "LineString",
            "idQuai from to #longueur statutVoie #pente #devers urlMedia etatRevetement .hauteur .largeurPassage"
                    + " signalisationPorte dispositifVigilance .diamZoneManoeuvre"),
    ASCENSEUR(
            "ASC",
            "Point",
            "idAscenseur " + Node.COLUMNS
                    + " .largeurUtile .diamManoeuvFauteuil .largeurCabine .longueurCabine boutonsEnRelief"
                    + " ?annonceSonore signalEtage ?boucleInducMagnet ?miroir #eclairage voyantAlerte typeOuverture"
                    + " mainCourante .hauteurMainCourante etatRevetement ?supervision autrePorteSortie"
                    + " ?opaciteParois"),
    ELEVATEUR(
            "ELE",
            "Point",
            "idElevateur " + Node.COLUMNS
                    + " .largeurUtile boutonsEnRelief typeOuverture .largeurPlateforme .longueurPlateforme"
                    + " ?utilisableAutonomie etatRevetement ?supervision autrePorteSortie #chargeMaximum"
                    + " accompagnateur"),
    ENTREE(
            "ENT",
            "Point",
            "idEntree " + Node.COLUMNS
                    + " adresse typeEntree rampe ?rampeSonnette ?ascenseur #escalierNbMarche escalierMainCourante"
                    + " ?reperabilite ?reperageEltsVitres ?signaletique .largeurPassage controleAcces"
                    + " ?entreeAccueilVisible #eclairage typePorte typeOuverture espaceManoeuvre .largManoeuvreExt"
                    + " .longManoeuvreExt .largManoeuvreInt .longManoeuvreInt typePoignee #effortOuverture"),
    PASSAGE_SELECTIF(
            "PSE",
            "Point",
            "idPassageSelectif " + Node.COLUMNS + " ?passageMecanique .largeurUtile .profondeur ?contrasteVisuel"),
    STATIONNEMENT_PMR(
            "STA",
            "Point",
            "idStationnementPmr typeStationnement etatRevetement .largeurStat .longueurStat ?bandLatSecurite"
                    + " .surLongueur ?signalPMR ?marquageSol #pente #devers typeSol"),
    ERP(
            "ERP",
            "MultiPolygon",
            "idERP nom adresse codePostal erpCategorie erpType dateMiseAJour sourceMiseAJour ?stationnementERP"
                    + " #stationnementPMR accueilPersonnel ?accueilBIM ?accueilBIMPortative ?accueilLSF ?accueilST"
                    + " ?accueilAideAudition accueilPrestations ?sanitairesERP #sanitairesAdaptes telephone siteWeb"
                    + " siret .latitude .longitude erpActivite");

    /** Columns that follow from the line of a row. */
    static final Set<String> OF_LINES = Set.of("from", "to", "longueur");

    private final String classCode;
    private final String geometryType;
    private final List<Column> columns;

    CnigTable(String classCode, String geometryType, String columns) {
        this.classCode = classCode;
        this.geometryType = geometryType;
        List<Column> all = new ArrayList<>();
        for (String column : columns.split(" ", -1)) {
            ColumnType type =
                    switch (column.charAt(0)) {
                        case '#' -> ColumnType.WHOLE;
                        case '.' -> ColumnType.REAL;
                        case '?' -> ColumnType.TRUTH;
                        default -> ColumnType.TEXT;
                    };
            all.add(new Column(type == ColumnType.TEXT ? column : column.substring(1), type));
        }
        this.columns = List.copyOf(all);
    }

    /** Of every point where ways meet, what is more than a point included. */
    private static final class Node {
        static final String COLUMNS = ".altitude bandeEveilVigilance .hauteurRessaut #abaissePente .abaisseLargeur"
                + " masqueCovisibilite controleBEV ?bandeInterception";
    }

    /** The table of that name, whatever its case; empty if the standard has none. */
    public static Optional<CnigTable> named(String name) {
        return Arrays.stream(values())
                .filter(table -> table.tableName().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The table a layer is: it has the name and the identifiers of one; empty if it is none. */
    public static Optional<CnigTable> of(Layer layer) {
        return named(layer.name(), layer.columns().stream().map(Column::name).toList());
    }

    static Optional<CnigTable> named(String name, Collection<String> columns) {
        return named(name).filter(table -> columns.stream().anyMatch(table.idColumn()::equalsIgnoreCase));
    }

    /** The table whose rows have this in their identifiers; empty if there is none. */
    static Optional<CnigTable> ofClass(String classCode) {
        return Arrays.stream(values())
                .filter(table -> table.classCode.equals(classCode))
                .findFirst();
    }

    /** Whether its rows become streets of Parvis. */
    public boolean isOfStreets() {
        return switch (this) {
            case CIRCULATION,
                    TRAVERSEE,
                    RAMPE,
                    ESCALIER,
                    ESCALATOR,
                    TAPIS_ROULANT,
                    QUAI,
                    ASCENSEUR,
                    ELEVATEUR,
                    PASSAGE_SELECTIF -> true;
            case NOEUD_CHEMINEMENT, OBSTACLE, ENTREE, STATIONNEMENT_PMR, ERP -> false;
        };
    }

    /** Whether its rows can have this geometry. */
    boolean takes(Geometry geometry) {
        return geometry.getGeometryType().equals(geometryType);
    }

    /** Three letters in the identifiers of its rows. */
    String classCode() {
        return classCode;
    }

    /** The column as the standard spells it, whatever the case; empty if the table has none of that name. */
    Optional<Column> column(String name) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** As the GeoPackage calls it. */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In the order of the standard, the identifier first. */
    public List<Column> columns() {
        return columns;
    }

    public String idColumn() {
        return columns.get(0).name();
    }

    /**
     * What a file that is written needs to know of the table.
     *
     * @param remarks on its contents, such as the lines that licences ask to show
     */
    LayerSchema schema(List<String> remarks) {
        return new LayerSchema(tableName(), columns, Set.of(geometryType), remarks);
    }
}
