package org.parvis.api.network;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.discovery.DiscoveryPlanner;
import org.parvis.geo.discovery.DiscoveryTown;
import org.parvis.geo.discovery.ambience.Surroundings;
import org.parvis.geo.discovery.seat.Seats;
import org.parvis.geo.greenline.GreenLinePlanner;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.routing.Landmarks;
import org.parvis.geo.routing.NetworkWalkRouter;
import org.parvis.geo.routing.WalkRouter;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Condition;
import org.parvis.geo.territory.Dimensions;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.FurnitureState;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Occurrence;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;
import org.parvis.geo.territory.Theme;

/** Six streets crossing six others about 80 m apart, one of them perhaps unlit, with five places on their corners. */
public final class Village implements WalkNetworks {
    public static final double WEST = 7.42;
    public static final double SOUTH = 43.73;
    public static final double STEP = 0.001;

    private static final int STREETS = 6;

    private static final ZoneId ZONE = ZoneId.of("Europe/Monaco");

    private final WalkNetwork network = NetworkBuilder.build(streets());
    private final WalkRouter streets = new NetworkWalkRouter(network);
    private volatile WalkableTown town = townOn(streets);
    private volatile boolean ready = true;

    /** Lets somebody else answer in place of the streets, until {@link #walkAgain}. */
    public void answeredBy(WalkRouter router) {
        town = townOn(router);
    }

    public void walkAgain() {
        town = townOn(streets);
    }

    private WalkableTown townOn(WalkRouter router) {
        Landmarks landmarks = Landmarks.of(places(), List.of());
        return new WalkableTown(
                router,
                new DiscoveryPlanner(router, ZONE),
                new GreenLinePlanner(network, landmarks),
                places(),
                landmarks,
                ZONE,
                new DiscoveryTown(
                        places(),
                        List.of(concert()),
                        Seats.of(benches(), places()),
                        Surroundings.of(places(), benches(), List.of())));
    }

    /** Makes it as if the first network were still being built, or ready. */
    public void ready(boolean isReady) {
        ready = isReady;
    }

    @Override
    public WalkableTown current() {
        if (!ready) {
            throw ParvisException.of(ErrorCode.NOT_READY, "The walking network is being built.");
        }
        return town;
    }

    @Override
    public Standing standing() {
        current();
        return new Standing(network, true);
    }

    private static List<Street> streets() {
        List<Street> streets = new ArrayList<>();
        for (int i = 0; i < STREETS; i++) {
            Coordinate[] eastward = new Coordinate[STREETS];
            Coordinate[] northward = new Coordinate[STREETS];
            for (int j = 0; j < STREETS; j++) {
                eastward[j] = corner(j, i);
                northward[j] = corner(i, j);
            }
            streets.add(street("Rue de l'Est " + i, i == 3 ? Lighting.UNKNOWN : Lighting.LIT, eastward));
            streets.add(street("Rue du Nord " + i, Lighting.LIT, northward));
        }
        return streets;
    }

    private static Coordinate corner(int column, int row) {
        return new Coordinate(WEST + column * STEP, SOUTH + row * STEP);
    }

    private static Street street(String name, Lighting lighting, Coordinate... positions) {
        return new Street(
                Identity.created(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                LocalizedText.of(name),
                Geometries.line(positions),
                StreetClass.PEDESTRIAN,
                Surface.PAVING_STONES,
                null,
                null,
                null,
                lighting,
                Access.YES,
                Access.YES,
                0,
                Street.Passage.GROUND,
                false);
    }

    /** On the morning of 21 June 2026, in the far corner. */
    private static Event concert() {
        Coordinate corner = corner(5, 5);
        return new Event(
                Identity.created(new UUID(2, 1)),
                LocalizedText.of("Concert"),
                Geometries.point(corner.x, corner.y),
                null,
                List.of(new Occurrence(
                        OffsetDateTime.parse("2026-06-21T10:00:00+02:00"),
                        OffsetDateTime.parse("2026-06-21T11:30:00+02:00"))),
                "",
                Set.of(Theme.CULTURE),
                LocalizedText.EMPTY,
                null,
                "");
    }

    /** In the middle of every second street that leads east. */
    private static List<Furniture> benches() {
        List<Furniture> benches = new ArrayList<>();
        for (int row = 0; row < STREETS; row += 2) {
            for (int column = 0; column < STREETS - 1; column++) {
                benches.add(new Furniture(
                        Identity.created(new UUID(3, 10L * row + column)),
                        LocalizedText.EMPTY,
                        Geometries.point(WEST + (column + 0.5) * STEP, SOUTH + row * STEP),
                        FurnitureKind.BENCH,
                        new Dimensions(null, null, null),
                        null,
                        FurnitureState.EXISTING,
                        Condition.UNKNOWN));
            }
        }
        return benches;
    }

    private static List<KeyPlace> places() {
        List<KeyPlace> places = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            Coordinate corner = corner(i, (i * 2) % STREETS);
            places.add(new KeyPlace(
                    Identity.created(new UUID(0, i)),
                    new LocalizedText(Map.of("und", "Lieu " + i, "en", "Place " + i)),
                    Geometries.point(corner.x, corner.y),
                    null,
                    "artwork",
                    Set.of(i % 2 == 0 ? Theme.ART : Theme.HERITAGE),
                    40 + i * 10,
                    10,
                    null,
                    Access.YES,
                    LocalizedText.EMPTY,
                    List.of(),
                    ""));
        }
        return places;
    }
}
