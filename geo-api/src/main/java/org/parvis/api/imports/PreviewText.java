package org.parvis.api.imports;

import java.io.PrintStream;
import org.parvis.api.imports.ImportPreview.Issue;
import org.parvis.api.imports.ImportPreview.LayerPreview;
import org.parvis.api.imports.ImportPreview.Plan;

/** A preview in plain lines, for a terminal. */
final class PreviewText {
    private final PrintStream out;

    PreviewText(PrintStream out) {
        this.out = out;
    }

    void print(PreviewMaking.Made made, int mostIssues) {
        ImportPreview preview = made.preview();
        out.println(preview.formatLabel() + ", mode " + made.choices().mode().word());
        for (LayerPreview layer : preview.layers()) {
            print(layer, made.choices().of(layer.name()).orElseGet(() -> LayerChoices.leftOut(layer.name())));
        }
        preview.issues().stream().limit(mostIssues).forEach(this::print);
        if (preview.issueCount() > Math.min(mostIssues, preview.issues().size())) {
            out.println("  … " + preview.issueCount() + " problems in all");
        }
    }

    private void print(LayerPreview layer, LayerChoices choices) {
        out.println(layer.name() + ": " + layer.rows() + " rows " + layer.geometryTypes() + " → "
                + (choices.target() == null ? "left out" : choices.target()));
        if (choices.target() == null) {
            return;
        }
        if (choices.crs() != null) {
            out.println(
                    "  reference system " + choices.crs() + " (" + layer.crs().why() + ")");
        }
        if (choices.charset() != null && layer.charset() != null) {
            out.println("  character set " + choices.charset() + " ("
                    + layer.charset().why() + ")");
        }
        if (choices.standard() != null) {
            out.println("  read as a table of the standard " + choices.standard());
        }
        if (!choices.columns().isEmpty()) {
            out.println("  columns " + choices.columns());
        }
        if (!choices.constants().isEmpty()) {
            out.println("  set " + choices.constants());
        }
        if (!choices.dataset().isEmpty()) {
            out.println("  dataset " + choices.dataset()
                    + (choices.keyColumn() == null ? ", no key" : ", key " + choices.keyColumn()));
        }
        Plan plan = layer.plan();
        if (plan != null) {
            out.println("  " + plan.add() + " to add, " + plan.change() + " to change, " + plan.same() + " the same, "
                    + plan.retire() + " to retire, " + plan.refuse() + " refused");
        }
    }

    private void print(Issue issue) {
        StringBuilder line = new StringBuilder("  ").append(issue.severity());
        if (!issue.layer().isEmpty()) {
            line.append(' ').append(issue.layer());
        }
        if (issue.row() > 0) {
            line.append(" row ").append(issue.row());
        }
        if (!issue.field().isEmpty()) {
            line.append(' ').append(issue.field());
        }
        out.println(line.append(": ").append(issue.reason()));
    }
}
