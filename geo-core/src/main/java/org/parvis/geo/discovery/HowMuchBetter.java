package org.parvis.geo.discovery;

import java.util.Locale;
import org.parvis.geo.discovery.certificate.Certificate;
import org.parvis.geo.discovery.certificate.CertificateLimits;
import org.parvis.geo.discovery.certificate.Certifier;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.shared.Language;

/**
 * Says how much better any walk could be. What is asked about has the walking times as the router gives them, without
 * what is added so that no walk takes longer than promised, and all the time of the budget, without what rests take: so
 * that it holds for every walk a visitor could make.
 */
final class HowMuchBetter {
    private final WalkPlan plan;

    HowMuchBetter(WalkPlan plan) {
        this.plan = plan;
    }

    /** @param worth of the stops of the walk that was found */
    ScoreBound than(double worth) {
        plan.forget();
        plan.use(withoutRoundingUp(plan.times()));
        Certificate certificate = Certifier.certify(plan.problem(), worth, CertificateLimits.STANDARD, plan.deadline());
        // One that is without bounds cannot be written as JSON, and says nothing.
        double gap = Double.isFinite(certificate.gapPercent()) ? certificate.gapPercent() : 100;
        return new ScoreBound(
                certificate.upperBound(),
                gap,
                certificate.proved(),
                sentence(gap, certificate.proved()),
                certificate.cpuSeconds());
    }

    /** Takes back the second that every way was given. */
    private static TimeMatrix withoutRoundingUp(TimeMatrix times) {
        int[] seconds = times.seconds().clone();
        for (int i = 0; i < seconds.length; i++) {
            boolean way = seconds[i] > 0 && DiscoveryPlanner.isWay(seconds[i]);
            seconds[i] -= way ? 1 : 0;
        }
        return new TimeMatrix(times.size(), seconds);
    }

    private String sentence(double gap, boolean proved) {
        boolean all = plan.choice().outclassed().isEmpty();
        int places = plan.candidates();
        String walks = all
                ? say("no walk within these wishes", "aucun parcours répondant à ces souhaits")
                : say(
                        "no walk among the " + places + " most promising places",
                        "aucun parcours parmi les " + places + " lieux les plus prometteurs");
        if (proved) {
            return walks + say(" has better stops than this one", " n’a de meilleures étapes que celui-ci");
        }
        // Rounded upwards: what is promised has to hold.
        String percent = String.format(locale(), "%.1f", Math.ceil(gap * 10) / 10);
        return walks
                + say(
                        " can score more than " + percent + " % above this one, counting its stops",
                        " ne peut dépasser celui-ci de plus de " + percent + " %, à compter ses étapes");
    }

    private Locale locale() {
        return plan.request().language().locale();
    }

    private String say(String english, String french) {
        return plan.request().language() == Language.FRENCH ? french : english;
    }
}
