package org.yourplace.platform.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.outbound.Answer;
import org.yourplace.spi.outbound.Outbound;
import org.yourplace.spi.outbound.Question;
import org.yourplace.spi.outbound.UnreachedException;
import org.yourplace.spi.outbound.UnreachedException.Why;

/**
 * Calls to addresses that an organisation wrote down: over TLS only, to public addresses only, following nobody further than asked for, for
 * a short time and a short answer. So nobody makes the house knock at doors inside its own network.
 */
public final class GuardedCalls implements Outbound {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Set<Integer> LEADS = Set.of(301, 302, 303, 307, 308);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final LocalDoors local;

    public GuardedCalls(LocalDoors local) {
        this.local = local;
    }

    @Override
    public Answer get(Question question) throws UnreachedException {
        var asked = question;
        for (int left = question.mostRedirects(); ; left--) {
            var answer = send(asked, builder -> builder.GET());
            if (!LEADS.contains(answer.status()) || question.mostRedirects() == 0) {
                return answer;
            }
            if (left == 0) {
                throw new UnreachedException(Why.LED_ASTRAY, asked.address().getHost());
            }
            asked = asked.at(further(answer));
        }
    }

    private static URI further(Answer answer) throws UnreachedException {
        try {
            return answer.from().resolve(answer.header("Location").orElse(""));
        } catch (IllegalArgumentException nowhere) {
            throw new UnreachedException(Why.LED_ASTRAY, answer.from().getHost());
        }
    }

    /** Posts a form. */
    public Answer post(Question question, String form) throws UnreachedException {
        return send(question, builder -> builder.POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Whether a browser may be sent there. */
    public boolean browsable(URI address) {
        return address.getHost() != null
                && ("https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && local.open(address)));
    }

    private URI checked(URI address) throws UnreachedException {
        var host = address.getHost();
        if (host == null || address.getRawUserInfo() != null || !browsable(address)) {
            throw new UnreachedException(Why.NOT_HTTPS, String.valueOf(host));
        }
        try {
            for (var one : InetAddress.getAllByName(host)) {
                if (!PublicAddress.is(one) && !(one.isLoopbackAddress() && local.open(address))) {
                    throw new UnreachedException(Why.NOT_PUBLIC, host);
                }
            }
            return address;
        } catch (UnknownHostException unknown) {
            throw new UnreachedException(Why.NO_SUCH_NAME, host);
        }
    }

    @FunctionalInterface
    private interface Method {
        HttpRequest.Builder of(HttpRequest.Builder builder);
    }

    private Answer send(Question question, Method method) throws UnreachedException {
        var address = checked(question.address());
        var builder = method.of(HttpRequest.newBuilder(address).timeout(question.patience()));
        question.headers().forEach(builder::header);
        var coming = client.sendAsync(
                builder.build(), info -> new Limited(BodySubscribers.ofByteArray(), question.mostBytes()));
        try {
            HttpResponse<byte[]> answer = coming.get(question.patience().toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(address, answer.statusCode(), answer.headers().map(), answer.body());
        } catch (TimeoutException late) {
            coming.cancel(true);
            throw new UnreachedException(Why.TOO_SLOW, address.getHost());
        } catch (InterruptedException stopped) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreachedException(Why.TOO_SLOW, address.getHost());
        } catch (ExecutionException failed) {
            throw new UnreachedException(why(failed.getCause()), address.getHost());
        }
    }

    private static Why why(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return Why.NO_TLS;
            }
            if (cause instanceof Limited.TooLongException) {
                return Why.TOO_LONG;
            }
            if (cause instanceof HttpTimeoutException) {
                return Why.TOO_SLOW;
            }
            if (cause instanceof IOException) {
                return Why.NO_ANSWER;
            }
        }
        return Why.NO_ANSWER;
    }
}
