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
        RELATION
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
