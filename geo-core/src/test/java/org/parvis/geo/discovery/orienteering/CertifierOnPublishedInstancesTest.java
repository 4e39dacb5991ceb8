package org.parvis.geo.discovery.orienteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.geo.discovery.certificate.Certificate;
import org.parvis.geo.discovery.certificate.CertificateLimits;
import org.parvis.geo.discovery.certificate.Certifier;
import org.parvis.geo.discovery.orienteering.instances.BestKnown;
import org.parvis.geo.discovery.orienteering.instances.Instance;
import org.parvis.geo.discovery.orienteering.instances.InstanceFiles;
import org.parvis.geo.shared.Deadline;

/** No bound is below what somebody has found. A bound is never below where it starts, so that it starts from less. */
class CertifierOnPublishedInstancesTest {
    private static final Path DATA = Path.of("../../shared/data/orienteering");
    private static final CertificateLimits SHORT = CertificateLimits.ofNanos(150_000_000L);

    @Test
    void isNeverBelowTheBestKnownValue() {
        assumeThat(Files.isDirectory(DATA))
                .as("shared/data/orienteering is there")
                .isTrue();
        BestKnown table = new BestKnown(List.of(
                DATA.resolve("oplib/best_known_gen1.tsv"),
                DATA.resolve("oplib/best_known_gen2.tsv"),
                DATA.resolve("chao-tsiligirides-op/best_known.tsv"),
                DATA.resolve("optw/best_known.tsv")));
        for (String set : List.of("oplib/instances", "chao-tsiligirides-op", "optw/instances")) {
            for (Instance instance : InstanceFiles.find(DATA.resolve(set)).instances()) {
                if (instance.size() <= 60 && table.of(instance).isPresent()) {
                    double known = table.of(instance).getAsDouble() - instance.scoreOfEnds();
                    Certificate certificate = Certifier.certify(instance.problem(), 0.9 * known, SHORT, Deadline.NONE);
                    assertThat(certificate.upperBound()).as(instance.name()).isGreaterThanOrEqualTo(known);
                }
            }
        }
    }
}
