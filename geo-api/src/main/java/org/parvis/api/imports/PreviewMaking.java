package org.parvis.api.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.api.imports.ImportPreview.LayerPreview;
import org.parvis.api.imports.ImportPreview.Plan;
import org.parvis.api.store.ImportTemplate;
import org.parvis.api.store.ImportTemplates;
import org.parvis.api.store.ImportTrail;
import org.parvis.api.store.ImportTrail.Tally;
import org.parvis.api.store.TerritoryStore;
import org.parvis.geo.exchange.cnig.CnigFormat;
import org.parvis.geo.exchange.cnig.CnigProposals;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.FeatureLayer;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.mapping.MappingProposal;
import org.parvis.geo.exchange.mapping.MappingProposals;
import org.parvis.geo.exchange.mapping.TargetCollection;
import org.parvis.geo.exchange.mapping.TargetField;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Territory;
import org.springframework.stereotype.Component;

/** Reads a file to its end, writes nothing, and says what applying it would do. */
@Component
class PreviewMaking {
    static final String DETECT = "detect";

    /** As many rows tell what a layer is. */
    private static final int SAMPLE = 200;

    private static final int MOST_SAMPLED = 20_000;

    private final ImportTrail trail;
    private final ImportTemplates templates;
    private final TerritoryStore territory;
    private final ChoiceMaking choiceMaking;
    private final UploadOpening uploads;

    PreviewMaking(
            ImportTrail trail,
            ImportTemplates templates,
            TerritoryStore territory,
            ChoiceMaking choiceMaking,
            UploadOpening uploads) {
        this.trail = trail;
        this.templates = templates;
        this.territory = territory;
        this.choiceMaking = choiceMaking;
        this.uploads = uploads;
    }

    /**
     * What is asked of a file.
     *
     * @param choices null before anybody has made any
     * @param target a collection, or {@value #DETECT}
     * @param template to begin with; null for none
     */
    record Question(
            SourceFile source, @Nullable ImportChoices choices, String target, @Nullable ImportTemplate template) {}

    /** What was found, and complete choices. */
    record Made(ImportChoices choices, ImportPreview preview) {}

    /** @throws ParvisException as the reader */
    Made make(Question question, JobProgress progress, Deadline deadline) {
        try (OpenUpload upload = uploads.open(question.source(), question.choices(), progress, deadline)) {
            Draft draft = new Draft(question, upload, progress, deadline);
            upload.issues().forEach(draft.issues::add);
            for (Layer layer : upload.layers()) {
                draft.add(layer);
            }
            for (FeatureLayer layer : upload.featureLayers()) {
                draft.add(layer);
            }
            return draft.finish();
        }
    }

    private final class Draft {
        private final Question question;
        private final OpenUpload upload;
        private final Deadline deadline;
        private final IssueBook issues = new IssueBook();
        private final LayerIntake intake;
        private final LayerReading reading;
        private final List<ImportTemplate> saved = templates.list();
        private final List<LayerPreview> layers = new ArrayList<>();
        private final List<LayerChoices> choices = new ArrayList<>();
        private final List<ImportPreview.Need> needs = new ArrayList<>();

        Draft(Question question, OpenUpload upload, JobProgress progress, Deadline deadline) {
            this.question = question;
            this.upload = upload;
            this.deadline = deadline;
            this.intake = new LayerIntake(
                    issues, territory.get().map(Territory::extent).orElse(null));
            this.reading =
                    new LayerReading("reading", new ChunkWork(trail, trail::compare), issues, progress, deadline);
        }

        private @Nullable String wanted() {
            return question.target().equals(DETECT) ? null : question.target();
        }

        private MappingProposal propose(Layer layer, @Nullable LayerChoices given) {
            String target = given != null && given.target() != null ? given.target() : wanted();
            TargetCollection collection = target == null ? null : TargetCollection.of(target);
            String fileName = question.source().name();
            List<LayerRow> sample = sample(layer);
            MappingProposal general = MappingProposals.propose(layer, sample, collection, fileName);
            return isOfStandard() ? CnigProposals.propose(layer, sample, collection, general, fileName) : general;
        }

        /** Whether the file says itself what is what; of the rest it says that it is nothing to Parvis. */
        private boolean isOfStandard() {
            return upload.format().equals(CnigFormat.CODE);
        }

        /** From all over the layer, since files are often sorted; the same rows each time. */
        private List<LayerRow> sample(Layer layer) {
            List<LayerRow> sample = new ArrayList<>();
            Random random = new Random(0);
            long[] met = new long[1];
            layer.read(
                    row -> {
                        met[0]++;
                        if (sample.size() < SAMPLE) {
                            sample.add(row);
                        } else {
                            long place = random.nextLong(met[0]);
                            if (place < SAMPLE) {
                                sample.set((int) place, row);
                            }
                        }
                        return met[0] < MOST_SAMPLED;
                    },
                    ignored -> {},
                    deadline);
            return sample;
        }

        void add(Layer layer) {
            LayerChoices given = question.choices() == null
                    ? null
                    : question.choices().of(layer.name()).orElseGet(() -> LayerChoices.leftOut(layer.name()));
            MappingProposal proposal = propose(layer, given);
            LayerChoices chosen = given != null ? given : choiceMaking.first(layer, proposal, question.template());
            Layer asChosen = upload.layer(chosen);
            LayerChoices complete = choiceMaking.found(asChosen, chosen);
            choices.add(complete);
            Crs crs = LayerReading.crs(asChosen, complete);
            String collection = crs == null ? null : complete.target();
            boolean planned = collection != null && complete.missing().isEmpty();
            LayerSurvey survey = new LayerSurvey(
                    asChosen.columns(), crs == null ? asChosen.crs().crs() : crs);
            if (planned) {
                intake.begin(layer.name(), Objects.requireNonNull(collection));
            }
            LayerReading.Passed passed = reading.rows(asChosen, complete, crs, survey, planned ? intake : null);
            need(complete, crs, survey, given != null || isOfStandard());
            if (complete.target() == null && isOfStandard() && passed.rows() > 0) {
                issues.note(layer.name(), CnigProposals.leftOut(layer, passed.rows()));
            }
            layers.add(new LayerPreview(
                    layer.name(),
                    passed.rows(),
                    survey.geometryTypes(),
                    Words.bbox(survey.extent()),
                    Words.of(asChosen.crs()),
                    Words.of(asChosen.charset()),
                    survey.columns(),
                    survey.first(),
                    proposal(proposal),
                    proposal.ranking().stream().map(TargetCollection::word).toList(),
                    choiceMaking.templates(saved, asChosen),
                    planned ? plan(passed) : null));
            if (complete.target() != null) {
                warnIfFarAway(layer.name(), survey, crs);
            }
        }

        private @Nullable LayerChoices given(String layer) {
            ImportChoices all = question.choices();
            return all == null ? null : all.of(layer).orElseGet(() -> LayerChoices.leftOut(layer));
        }

        private void need(LayerChoices chosen, @Nullable Crs crs, LayerSurvey survey, boolean decided) {
            if (chosen.target() == null) {
                if (!decided) {
                    needs.add(new ImportPreview.Need(
                            chosen.name(), "target", "What the rows are could not be found out; choose a collection."));
                }
                return;
            }
            for (TargetField field : chosen.missing()) {
                needs.add(new ImportPreview.Need(chosen.name(), field.name(), ChoicesCheck.whyNeeded(chosen, field)));
            }
            boolean hasGeometry = survey.geometryTypes().keySet().stream().anyMatch(type -> !type.equals("none"));
            if (!hasGeometry && survey.rows() > 0) {
                needs.add(new ImportPreview.Need(
                        chosen.name(),
                        "geometry",
                        "No row says where it is; choose the columns with the coordinates or leave the layer out."));
            } else if (crs == null && survey.rows() > 0) {
                needs.add(missingSystem(chosen.name()));
            }
            if (mode().isReplacing() && !chosen.isKeyed()) {
                needs.add(new ImportPreview.Need(
                        chosen.name(),
                        "keyColumn",
                        "To know rows again, say which column names them for good; or choose the mode \"add\"."));
            }
        }

        private static ImportPreview.Need missingSystem(String layer) {
            return new ImportPreview.Need(
                    layer, "crs", "The file does not say in which reference system its coordinates are; choose one.");
        }

        void add(FeatureLayer layer) {
            LayerChoices given = given(layer.collection());
            LayerChoices chosen = given == null ? ChoiceMaking.ofFeatures(layer.collection(), wanted()) : given;
            choices.add(chosen);
            CrsFinding system = upload.featureCrs();
            boolean planned = chosen.target() != null;
            LayerSurvey survey = new LayerSurvey(List.of(), Crs.WGS_84);
            intake.begin(layer.collection(), layer.collection());
            LayerReading.Passed passed = reading.features(layer, survey, planned ? intake : null);
            boolean withdrawing =
                    planned && mode().isReplacing() && !layer.withdrawn().isEmpty();
            long withdrawn = withdrawing ? trail.countOf(layer.collection(), intake.notMet(layer.withdrawn())) : 0;
            layers.add(new LayerPreview(
                    layer.collection(),
                    passed.rows(),
                    survey.geometryTypes(),
                    Words.bbox(survey.extent()),
                    Words.of(system),
                    null,
                    List.of(),
                    survey.first(),
                    new ImportPreview.Proposal(
                            layer.collection(), "certain", "the format says what each thing is", List.of(), null),
                    List.of(layer.collection()),
                    List.of(),
                    planned ? plan(passed).retiring(withdrawn) : null));
            if (planned && system.crs() == null) {
                needs.add(missingSystem(layer.collection()));
            }
            if (planned) {
                warnIfFarAway(layer.collection(), survey, null);
            }
        }

        private Plan plan(LayerReading.Passed passed) {
            Tally tally = passed.tally();
            boolean replacing = mode().isReplacing();
            return new Plan(
                    tally.added(),
                    replacing ? tally.changed() : 0,
                    tally.same() + (replacing ? 0 : tally.changed()),
                    0,
                    passed.rows() - passed.taken());
        }

        private ImportMode mode() {
            if (question.choices() != null) {
                return question.choices().mode();
            }
            if (question.template() != null) {
                return choiceMaking.read(question.template().choices()).mode();
            }
            boolean keyed = choices.stream()
                    .filter(layer -> layer.target() != null)
                    .allMatch(layer -> layer.isKeyed() || upload.layers().isEmpty());
            return keyed ? ImportMode.UPDATE : ImportMode.ADD;
        }

        private void warnIfFarAway(String layer, LayerSurvey survey, @Nullable Crs crs) {
            territory.get().ifPresent(town -> {
                double kilometres = Frame.kilometresBetween(town.extent(), survey.extent());
                if (kilometres > Frame.FAR_KILOMETRES) {
                    issues.warning(
                            layer,
                            "geometry",
                            "All of it lies " + Math.round(kilometres) + " km from the town"
                                    + (crs == null
                                            ? ": the map's frame stays where it is."
                                            : "; is " + Words.name(crs) + " (" + crs.code()
                                                    + ") the right reference system?"));
                }
            });
        }

        Made finish() {
            ImportMode mode = mode();
            if (mode == ImportMode.MIRROR) {
                planRetiring();
                intake.whyNoMirror(upload.issues())
                        .ifPresent(why -> needs.add(new ImportPreview.Need(firstTaken(), "mode", why)));
            }
            // Only now is it known whether all layers have a key.
            needs.removeIf(need -> need.what().equals("keyColumn") && !mode.isReplacing());
            return new Made(
                    new ImportChoices(mode, choices),
                    new ImportPreview(
                            upload.format(), upload.formatLabel(), layers, issues.first(), issues.count(), needs));
        }

        private String firstTaken() {
            return choices.stream()
                    .filter(layer -> layer.target() != null)
                    .map(LayerChoices::name)
                    .findFirst()
                    .orElse("");
        }

        /** What of the datasets is not in the file counts in the last layer of each collection. */
        private void planRetiring() {
            for (Map.Entry<String, Set<String>> each : intake.datasets().entrySet()) {
                long stored = each.getValue().stream()
                        .mapToLong(dataset -> trail.count(each.getKey(), dataset))
                        .sum();
                int last = -1;
                long met = 0;
                for (int index = 0; index < layers.size(); index++) {
                    Plan plan = layers.get(index).plan();
                    if (plan != null && each.getKey().equals(choices.get(index).target())) {
                        last = index;
                        met += plan.change() + plan.same();
                    }
                }
                met += trail.countOf(each.getKey(), intake.leftInPlace(each.getKey()));
                if (last >= 0) {
                    retire(last, Math.max(0, stored - met));
                }
            }
        }

        private void retire(int index, long count) {
            LayerPreview layer = layers.get(index);
            Plan plan = Objects.requireNonNull(layer.plan());
            layers.set(index, layer.with(plan.retiring(count)));
        }
    }

    private static ImportPreview.Proposal proposal(MappingProposal proposal) {
        return new ImportPreview.Proposal(
                proposal.mapping().target().word(),
                Words.of(proposal.sureness()),
                proposal.why(),
                proposal.fields().stream()
                        .map(field -> new ImportPreview.FieldProposal(
                                field.field(), field.column(), Words.of(field.sureness()), field.why()))
                        .toList(),
                proposal.standard());
    }
}
