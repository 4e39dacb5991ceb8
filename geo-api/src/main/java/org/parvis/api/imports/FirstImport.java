package org.parvis.api.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.parvis.api.network.TownNetwork;
import org.parvis.api.status.TownStatus;
import org.parvis.api.store.ImportRuns;
import org.parvis.geo.exchange.BundledTown;
import org.parvis.geo.exchange.ExampleEvents;
import org.parvis.geo.exchange.ImportProgress.Step;
import org.parvis.geo.exchange.TownDataset;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gets the town ready at every start: imports the bundled one if that was not done before, then builds the network. It
 * runs beside the web server, so that the page can show how far it is.
 */
@Component
@ConditionalOnWebApplication
class FirstImport {
    private static final Logger LOG = LoggerFactory.getLogger(FirstImport.class);

    private final TownStatus status;
    private final TownWriter writer;
    private final ImportRuns runs;
    private final TownNetwork network;
    private final boolean bundledTownWanted;

    FirstImport(
            TownStatus status,
            TownWriter writer,
            ImportRuns runs,
            TownNetwork network,
            @Value("${parvis.bundled-town:true}") boolean bundledTownWanted) {
        this.status = status;
        this.writer = writer;
        this.runs = runs;
        this.network = network;
        this.bundledTownWanted = bundledTownWanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        // A daemon: stopping the service in the middle is safe, since the import is one transaction.
        Thread thread = new Thread(this::getReady, "first-import");
        thread.setDaemon(true);
        thread.start();
    }

    private void getReady() {
        try {
            if (bundledTownWanted) {
                importOnce(BundledTown.monaco());
            }
            status.preparing();
            network.refresh();
            status.ready();
            LOG.info("The town is ready.");
        } catch (ParvisException explained) {
            LOG.error("The town could not be made ready: {}", explained.getMessage());
            status.failed(explained.getMessage());
        } catch (RuntimeException unexpected) {
            LOG.error("The town could not be made ready.", unexpected);
            status.failed("The town could not be made ready; the console says why. The next start tries again.");
        }
    }

    private void importOnce(BundledTown bundled) {
        if (runs.holds(bundled.descriptor().sha256())) {
            return;
        }
        status.at(Step.READING, 0);
        // Reading is two thirds of the work, storing the rest.
        TownDataset town = bundled.read((step, fraction) -> status.at(step, fraction * 0.66));
        List<Event> examples = ExampleEvents.around(
                LocalDate.now(Clock.system(town.territory().zone())),
                town.territory().zone());
        writer.write(town, examples, bundled.descriptor().sha256(), status);
        LOG.info(
                "Imported {}: {}; {} issues, see /api/v1/imports.",
                town.report().dataset(),
                town.report().counts(),
                town.report().issues().size());
    }
}
