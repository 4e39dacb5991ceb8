package org.parvis.geo.exchange.shapefile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/** What may lie together in one .shp file. */
enum ShapeFamily {
    POINTS(ShapeParsing.POINT, "points"),
    MULTI_POINTS(ShapeParsing.MULTI_POINT, "multipoints"),
    LINES(ShapeParsing.LINE, "lines"),
    POLYGONS(ShapeParsing.POLYGON, "polygons");

    private final int type;
    private final String suffix;

    ShapeFamily(int type, String suffix) {
        this.type = type;
        this.suffix = suffix;
    }

    /** The format's number. */
    int type() {
        return type;
    }

    /** Of the file's name, where a layer needs several files. */
    String suffix() {
        return suffix;
    }

    /** @param geometryType as JTS calls it */
    static ShapeFamily of(String geometryType) {
        return switch (geometryType) {
            case Geometry.TYPENAME_MULTIPOINT -> MULTI_POINTS;
            case Geometry.TYPENAME_LINESTRING, Geometry.TYPENAME_LINEARRING, Geometry.TYPENAME_MULTILINESTRING -> LINES;
            case Geometry.TYPENAME_POLYGON, Geometry.TYPENAME_MULTIPOLYGON -> POLYGONS;
            default -> POINTS;
        };
    }

    /** The geometry by families: more than one entry only for a mixed collection, none for an empty geometry. */
    static Map<ShapeFamily, Geometry> split(Geometry geometry) {
        Map<ShapeFamily, Geometry> split = new EnumMap<>(ShapeFamily.class);
        if (geometry.isEmpty()) {
            return split;
        }
        if (!geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            split.put(of(geometry.getGeometryType()), geometry);
            return split;
        }
        Map<ShapeFamily, List<Geometry>> parts = new EnumMap<>(ShapeFamily.class);
        collect((GeometryCollection) geometry, parts);
        parts.forEach(
                (family, members) -> split.put(family, geometry.getFactory().buildGeometry(members)));
        Geometry points = split.get(POINTS);
        if (points instanceof MultiPoint) {
            split.remove(POINTS);
            split.put(MULTI_POINTS, points);
        }
        return split;
    }

    private static void collect(GeometryCollection collection, Map<ShapeFamily, List<Geometry>> parts) {
        for (int index = 0; index < collection.getNumGeometries(); index++) {
            Geometry part = collection.getGeometryN(index);
            if (part instanceof Point
                    || part instanceof LineString
                    || part.getDimension() == 2 && !isCollection(part)) {
                parts.computeIfAbsent(of(part.getGeometryType()), family -> new ArrayList<>())
                        .add(part);
            } else if (part instanceof GeometryCollection inner) {
                collect(inner, parts);
            }
        }
    }

    private static boolean isCollection(Geometry part) {
        return part instanceof MultiPolygon || part instanceof MultiLineString || part instanceof GeometryCollection;
    }
}
