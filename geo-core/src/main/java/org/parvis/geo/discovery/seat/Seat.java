package org.parvis.geo.discovery.seat;

import java.util.UUID;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.shared.LocalizedText;

/**
 * Somewhere to sit down.
 *
 * @param id of the furniture or place
 * @param furniture whether it is a piece of furniture; else a place
 * @param name its own, or what it is: "Bench"
 * @param geometry where it is, WGS 84
 */
public record Seat(UUID id, boolean furniture, LocalizedText name, Point geometry) {}
