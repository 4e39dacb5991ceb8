package org.parvis.api.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.parvis.api.imports.LayerIntake.Chunk;
import org.parvis.api.store.ImportTrail;
import org.parvis.api.store.ImportTrail.Tally;
import org.parvis.geo.territory.Feature;

/**
 * What becomes of features that were read: where they only say something about known ones they become these, changed; then
 * they are compared or written.
 *
 * @param end of the features of a collection
 */
record ChunkWork(ImportTrail trail, BiFunction<String, List<? extends Feature>, Tally> end) {
    Tally on(Chunk chunk) {
        return end.apply(chunk.collection(), revised(chunk));
    }

    private List<Feature> revised(Chunk chunk) {
        BinaryOperator<Feature> revision = chunk.revision();
        if (revision == null) {
            return chunk.features();
        }
        Map<UUID, Feature> before = new HashMap<>();
        trail.known(
                        chunk.collection(),
                        chunk.features().stream().map(Feature::id).toList())
                .forEach(feature -> before.put(feature.id(), feature));
        return chunk.features().stream()
                .map(read -> {
                    Feature stored = before.get(read.id());
                    return stored == null ? read : revision.apply(stored, read);
                })
                .toList();
    }
}
