package org.yourplace.platform.outbound;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads an answer up to a length. */
final class Limited implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> inner;
    private final int most;
    private Flow.@Nullable Subscription subscription;
    private int read;

    /** The answer is longer. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    Limited(BodySubscriber<byte[]> inner, int most) {
        this.inner = inner;
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return inner.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        inner.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        read += part.stream().mapToInt(ByteBuffer::remaining).sum();
        if (read > most) {
            if (subscription != null) {
                subscription.cancel();
            }
            inner.onError(new TooLongException());
        } else {
            inner.onNext(part);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        inner.onError(thrown);
    }

    @Override
    public void onComplete() {
        inner.onComplete();
    }
}
