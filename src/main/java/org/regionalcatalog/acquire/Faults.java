package org.regionalcatalog.acquire;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.regionalcatalog.model.WebAddress;

/** From what the network throws to a cause. */
final class Faults {

    private Faults() {}

    static UnansweredException of(IOException thrown, Phase phase, Watch watch, WebAddress at) {
        Cause cause = causeOf(thrown, phase, watch);
        boolean telling = cause == Cause.BLOCKED_ADDRESS
                || cause == Cause.TLS
                || cause.name().endsWith("TOO_LARGE");
        return new UnansweredException(cause, at.toString(), telling ? said(thrown) : "");
    }

    private static Cause causeOf(IOException thrown, Phase phase, Watch watch) {
        if (watch.isStopped()) {
            return Cause.STOPPED;
        }
        if (watch.isLate()) {
            return phase.compareTo(Phase.ANSWERING) >= 0 ? Cause.BODY_TIMEOUT : Cause.RESPONSE_TIMEOUT;
        }
        return switch (phase) {
            case CONNECTING -> connecting(thrown);
            case SECURING -> securing(thrown);
            case ASKED, ANSWERING -> answering(thrown, phase);
            case UNPACKING -> unpacking(thrown);
        };
    }

    private static Cause connecting(IOException thrown) {
        if (thrown instanceof PinnedNames.ForbiddenAddressException) {
            return Cause.BLOCKED_ADDRESS;
        }
        if (thrown instanceof UnknownHostException) {
            return Cause.DNS;
        }
        if (thrown instanceof SocketTimeoutException) {
            return Cause.CONNECT_TIMEOUT;
        }
        if (thrown instanceof NoRouteToHostException) {
            return Cause.NO_ROUTE;
        }
        return thrown instanceof ConnectException ? Cause.REFUSED : Cause.NO_ANSWER;
    }

    private static Cause securing(IOException thrown) {
        if (thrown instanceof SocketTimeoutException) {
            return Cause.TLS_TIMEOUT;
        }
        return thrown instanceof SSLException ? Cause.TLS : Cause.NO_ANSWER;
    }

    private static Cause answering(IOException thrown, Phase phase) {
        boolean begun = phase == Phase.ANSWERING;
        if (thrown instanceof Body.TooLargeException) {
            return Cause.TOO_LARGE;
        }
        if (thrown instanceof SocketTimeoutException) {
            return begun ? Cause.BODY_TIMEOUT : Cause.RESPONSE_TIMEOUT;
        }
        if (thrown instanceof MalformedChunkCodingException // also a chunk that breaks off
                || thrown instanceof ConnectionClosedException
                || thrown instanceof EOFException
                || thrown instanceof SocketException
                || thrown instanceof SSLException) {
            return begun ? Cause.TRUNCATED : Cause.NO_ANSWER;
        }
        if (thrown instanceof NoHttpResponseException) {
            return Cause.NO_ANSWER;
        }
        return thrown instanceof ClientProtocolException || thrown instanceof MessageConstraintException || !begun
                ? Cause.BAD_ANSWER
                : Cause.TRUNCATED;
    }

    private static Cause unpacking(IOException thrown) {
        if (thrown instanceof Body.TooLargeException) {
            return Cause.UNPACKED_TOO_LARGE;
        }
        return thrown instanceof EOFException ? Cause.TRUNCATED : Cause.BAD_ENCODING;
    }

    private static String said(IOException thrown) {
        String message = String.valueOf(thrown.getMessage()).replaceAll("[\\r\\n]+", " ");
        return message.length() > 200 ? message.substring(0, 200) : message;
    }
}
