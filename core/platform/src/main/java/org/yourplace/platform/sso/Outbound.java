package org.yourplace.platform.sso;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Calls to addresses that an organisation wrote down: over TLS only, to public addresses only, without following anybody elsewhere, for
 * a short time and a short answer. So nobody makes the house knock at doors inside its own network.
 */
public final class Outbound {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int WHOLE_SECONDS = 10;
    private static final int MOST_BYTES = 512 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final boolean allowLocal;

    /** @param allowLocal whether this machine itself may be called, without TLS: for tests and demonstrations */
    public Outbound(boolean allowLocal) {
        this.allowLocal = allowLocal;
    }

    /** An answer. */
    public record Answer(int status, Map<String, List<String>> headers, byte[] body) {
        Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(one -> one.getKey().equalsIgnoreCase(name))
                    .flatMap(one -> one.getValue().stream())
                    .findFirst();
        }

        String text() {
            return new String(body, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    public Answer get(URI address) throws UnreachedException {
        return send(HttpRequest.newBuilder(checked(address)).GET(), address);
    }

    /** Posts a form. */
    public Answer post(URI address, Map<String, List<String>> headers, String form) throws UnreachedException {
        var request = HttpRequest.newBuilder(checked(address)).POST(HttpRequest.BodyPublishers.ofString(form));
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return send(request, address);
    }

    /** Whether a browser may be sent there. */
    boolean browsable(URI address) {
        return address.getHost() != null
                && ("https".equals(address.getScheme()) || (allowLocal && "http".equals(address.getScheme())));
    }

    private URI checked(URI address) throws UnreachedException {
        var host = address.getHost();
        if (host == null || address.getRawUserInfo() != null || !browsable(address)) {
            throw new UnreachedException(UnreachedException.Why.NOT_HTTPS, String.valueOf(host));
        }
        try {
            for (var one : InetAddress.getAllByName(host)) {
                if (!PublicAddress.is(one) && !(allowLocal && one.isLoopbackAddress())) {
                    throw new UnreachedException(UnreachedException.Why.NOT_PUBLIC, host);
                }
            }
            return address;
        } catch (UnknownHostException unknown) {
            throw new UnreachedException(UnreachedException.Why.NO_SUCH_NAME, host);
        }
    }

    private Answer send(HttpRequest.Builder builder, URI address) throws UnreachedException {
        var request = builder.timeout(Duration.ofSeconds(WHOLE_SECONDS))
                .header("Accept", "application/json")
                .header("User-Agent", "YourPlace-sign-on")
                .build();
        var coming = client.sendAsync(request, info -> new Limited(BodySubscribers.ofByteArray(), MOST_BYTES));
        try {
            HttpResponse<byte[]> answer = coming.get(WHOLE_SECONDS, TimeUnit.SECONDS);
            return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (TimeoutException late) {
            coming.cancel(true);
            throw new UnreachedException(UnreachedException.Why.TOO_SLOW, address.getHost());
        } catch (InterruptedException stopped) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreachedException(UnreachedException.Why.TOO_SLOW, address.getHost());
        } catch (ExecutionException failed) {
            throw new UnreachedException(why(failed.getCause()), address.getHost());
        }
    }

    private static UnreachedException.Why why(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return UnreachedException.Why.NO_TLS;
            }
            if (cause instanceof Limited.TooLongException) {
                return UnreachedException.Why.TOO_LONG;
            }
            if (cause instanceof HttpTimeoutException) {
                return UnreachedException.Why.TOO_SLOW;
            }
            if (cause instanceof ConnectException || cause instanceof IOException) {
                return UnreachedException.Why.NO_ANSWER;
            }
        }
        return UnreachedException.Why.NO_ANSWER;
    }
}
