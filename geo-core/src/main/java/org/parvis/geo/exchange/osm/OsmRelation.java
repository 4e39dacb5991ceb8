package org.parvis.geo.exchange.osm;

import java.util.List;

/**
 * A relation.
 *
 * @param members in order
 */
public record OsmRelation(long id, Tags tags, List<Member> members) implements OsmElement {
    /** What a member is. */
    public enum Type {
        NODE,
        WAY,
        RELATION;

        private static final List<Type> ALL = List.of(values());

        /**
         * @param number as PBF files write it: 0 to 2
         * @throws IndexOutOfBoundsException if there is none
         */
        static Type of(int number) {
            return ALL.get(number);
        }
    }

    /**
     * A member.
     *
     * @param role empty if none
     */
    public record Member(Type type, long id, String role) {}

    public OsmRelation {
        members = List.copyOf(members);
    }

    @Override
    public String reference() {
        return "relation/" + id;
    }

    /** Whether its members are the rims of one area. */
    public boolean isArea() {
        return tags.is("type", "multipolygon", "boundary");
    }
}
