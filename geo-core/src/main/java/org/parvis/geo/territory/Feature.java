package org.parvis.geo.territory;

import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.LocalizedText;

/** Anything with a place on the map and an identity that outlives imports. */
public sealed interface Feature permits Quartier, Street, KeyPlace, Event, Furniture, Route, Backdrop {
    Identity identity();

    /** Its name, empty where it has none. */
    LocalizedText name();

    /** Where it is: WGS 84, longitude first, degrees. Never empty, never to be changed. */
    Geometry geometry();

    default UUID id() {
        return identity().id();
    }
}
