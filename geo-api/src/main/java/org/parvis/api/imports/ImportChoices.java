package org.parvis.api.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.parvis.geo.shared.ParvisException;

/**
 * What somebody wants of a file.
 *
 * @param mode what happens to features that are known already
 * @param layers in any order; those that are missing are left out
 */
record ImportChoices(ImportMode mode, List<LayerChoices> layers) {
    // What callers leave out comes as null.
    @SuppressWarnings("NullAway")
    ImportChoices {
        mode = Objects.requireNonNullElse(mode, ImportMode.ADD);
        layers = List.copyOf(Objects.requireNonNullElse(layers, List.<LayerChoices>of()));
        Set<String> names = new HashSet<>();
        for (LayerChoices layer : layers) {
            if (!names.add(layer.name())) {
                throw ParvisException.invalid("layers", "The layer \"" + layer.name() + "\" is named twice.");
            }
        }
    }

    Optional<LayerChoices> of(String layer) {
        return layers.stream().filter(each -> each.name().equals(layer)).findFirst();
    }

    /** The same with a word on each layer of the file, in the file's order. */
    ImportChoices complete(List<String> layersOfFile) {
        List<LayerChoices> complete = new ArrayList<>();
        layersOfFile.forEach(name -> complete.add(of(name).orElseGet(() -> LayerChoices.leftOut(name))));
        return new ImportChoices(mode, complete);
    }
}
