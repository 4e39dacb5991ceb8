package org.parvis.geo.discovery.certificate;

/**
 * How long to work on a certificate.
 *
 * @param nanos of the thread's processor time, more than 0
 * @param mostBranches parts that the question is divided into, 0 or more; 0 for a bound without branching
 */
public record CertificateLimits(long nanos, int mostBranches) {
    /** Two seconds, as many branches as fit in. */
    public static final CertificateLimits STANDARD = ofNanos(2_000_000_000L);

    public CertificateLimits {
        if (nanos <= 0 || mostBranches < 0) {
            throw new IllegalArgumentException("a certificate needs time, and cannot branch less than not at all");
        }
    }

    public static CertificateLimits ofNanos(long nanos) {
        return new CertificateLimits(nanos, Integer.MAX_VALUE);
    }
}
