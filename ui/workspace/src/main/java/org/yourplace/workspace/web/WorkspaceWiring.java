package org.yourplace.workspace.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import java.util.concurrent.Executor;

/** Gives the workspace the server's own threads: only on those do transactions work. */
@ApplicationScoped
public class WorkspaceWiring {
    @Resource
    private ManagedExecutorService threads;

    @Produces
    @Named("workspace")
    Executor executor() {
        return threads::execute;
    }
}
