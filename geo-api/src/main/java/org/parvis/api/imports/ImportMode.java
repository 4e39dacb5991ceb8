package org.parvis.api.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.parvis.api.json.TerritoryModule;
import org.parvis.geo.shared.ParvisException;

/** What an import does with features that are known already. */
enum ImportMode {
    /** They stay as they are. */
    ADD,
    /** They are replaced. */
    UPDATE,
    /** They are replaced, and those of the dataset that the file does not hold are deleted. */
    MIRROR;

    boolean isReplacing() {
        return this != ADD;
    }

    @JsonValue
    String word() {
        return TerritoryModule.word(this);
    }

    /** @throws ParvisException {@code INVALID_VALUE}, naming the known ones */
    @JsonCreator
    static ImportMode of(String word) {
        return TerritoryModule.ofWord(ImportMode.class, word);
    }
}
