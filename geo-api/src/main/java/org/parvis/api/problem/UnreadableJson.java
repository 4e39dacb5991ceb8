package org.parvis.api.problem;

import java.util.Collection;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body, where it is, and what would be right, without a word about our classes. */
final class UnreadableJson {
    /** Jackson's own remarks on where it read from. */
    private static final Pattern ASIDE =
            Pattern.compile("\\s*\\((?:for|start)[^\\[]*\\[Source[^\\]]*\\]\\)|\\s*\\[Source[^\\]]*\\]");

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableJson.class);

    private static final int LONGEST = 300;

    private UnreadableJson() {}

    static Problem problem(JacksonException failure) {
        String field = path(failure);
        ParvisException ours = ours(failure);
        if (ours != null) {
            return Problem.of(ours.code(), field == null ? ours.field() : field, ours.getMessage() + at(failure));
        }
        if (failure instanceof StreamConstraintsException) {
            return Problem.of(
                    ErrorCode.TOO_LARGE,
                    field,
                    "The JSON has too long a text or number, too many parts, or" + " is nested too deeply" + at(failure)
                            + ".");
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Problem.of(ErrorCode.INVALID_VALUE, field, unknown(unknown, field));
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return Problem.of(ErrorCode.INVALID_VALUE, field, mismatch(mismatch, field));
        }
        return Problem.of(ErrorCode.UNREADABLE, field, syntax(failure));
    }

    private static @Nullable ParvisException ours(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof ParvisException ours) {
                return ours;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static String unknown(UnrecognizedPropertyException failure, @Nullable String field) {
        Collection<Object> known = failure.getKnownPropertyIds();
        String names = known == null
                ? ""
                : " Known here: "
                        + known.stream().map(Objects::toString).sorted().collect(Collectors.joining(", ")) + ".";
        boolean ofFeature = field != null && field.startsWith("properties.") && field.lastIndexOf('.') == 10;
        String hint = ofFeature ? " What has no field of its own goes into \"attributes\"." : "";
        return "There is no \"" + shortened(failure.getPropertyName()) + "\" here" + at(failure) + "." + hint + names;
    }

    private static String mismatch(MismatchedInputException failure, @Nullable String field) {
        String place = field == null ? "The body" : field;
        if (failure instanceof InvalidNullException) {
            return place + " is null where a value is needed; leave it out" + at(failure) + ".";
        }
        String given = failure instanceof InvalidFormatException format
                ? " is \"" + shortened(String.valueOf(format.getValue())) + "\"; it"
                : "";
        Class<?> target = failure.getTargetType();
        return place + given + " has to be " + (target == null ? "something else" : ExpectedValue.of(target))
                + at(failure) + ".";
    }

    private static String syntax(JacksonException failure) {
        if (failure instanceof UnexpectedEndOfInputException) {
            return "The JSON ends too early" + at(failure) + ".";
        }
        if (failure instanceof DatabindException) {
            // A reader of ours met something it did not foresee: worth a look, yet the body is what it stumbled over.
            LOG.warn("A body was refused without a good reason to tell", failure);
            return "This cannot be read as what belongs here" + at(failure) + ".";
        }
        String said = failure instanceof StreamReadException
                ? ASIDE.matcher(String.valueOf(failure.getOriginalMessage())).replaceAll("")
                : "it is not JSON in UTF-8";
        return "The JSON cannot be read" + at(failure) + ": "
                + shortened(said.lines().findFirst().orElse(""));
    }

    private static String at(JacksonException failure) {
        TokenStreamLocation place = failure.getLocation();
        return place == null || place.getLineNr() < 1
                ? ""
                : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }

    /** Such as {@code properties.occurrences[2].begin}. */
    private static @Nullable String path(JacksonException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            String name = step.getPropertyName();
            if (name != null) {
                path.append(path.isEmpty() ? "" : ".").append(shortened(name));
            } else if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.isEmpty() ? null : path.toString();
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
