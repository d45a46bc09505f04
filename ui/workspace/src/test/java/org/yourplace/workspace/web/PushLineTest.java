package org.yourplace.workspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.atmosphere.cpr.AtmosphereResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PushLineTest {
    private final ReentrantLock session = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** A page that has been left. */
    private static final class LeftPage extends UI {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isClosing() {
            return true;
        }
    }

    /** As on the server: closing waits for a reader, and the reader for the session. */
    private AtmosphereResource socket() {
        return (AtmosphereResource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AtmosphereResource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        session.lockInterruptibly();
                        session.unlock();
                        closed.countDown();
                    }
                    return method.getReturnType() == boolean.class ? false : null;
                });
    }

    @Test
    @Timeout(30)
    void a_page_that_was_left_does_not_keep_the_others_waiting() throws InterruptedException {
        var line = new PushLine(new LeftPage(), Duration.ofMillis(20));
        line.connect(socket());

        session.lock();
        line.disconnect();
        assertThat(line.isConnected()).isFalse();
        assertThat(closed.await(200, TimeUnit.MILLISECONDS)).isFalse();
        session.unlock();

        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void every_tab_gets_such_a_line() {
        var factories = ServiceLoader.load(PushConnectionFactory.class).stream().toList();

        assertThat(factories).hasSize(1);
        assertThat(factories.getFirst().get().apply(new LeftPage())).isInstanceOf(PushLine.class);
    }
}
