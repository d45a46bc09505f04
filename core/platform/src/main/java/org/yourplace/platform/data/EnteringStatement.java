package org.yourplace.platform.data;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The first statement of a unit of work: it carries {@code core.enter} in front of itself. Parameters move up by as many as enter has;
 * enter's result is stepped over. A statement that turns out to be a batch, or that is not the first to be executed after all, is
 * prepared again without it.
 */
final class EnteringStatement implements InvocationHandler {
    private record Setting(Method method, Object[] args) {}

    private final Connection connection;
    private final String sql;
    private final Unit unit;
    private final List<Setting> settings = new ArrayList<>();
    private PreparedStatement statement;
    private boolean carries = true;

    private EnteringStatement(Connection connection, String sql, Unit unit) throws SQLException {
        this.connection = connection;
        this.sql = sql;
        this.unit = unit;
        this.statement = connection.prepareStatement(unit.enter() + "; " + sql);
        unit.bind(statement);
    }

    static PreparedStatement wrap(Connection connection, String sql, Unit unit) throws SQLException {
        return (PreparedStatement) Proxy.newProxyInstance(
                EnteringStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new EnteringStatement(connection, sql, unit));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        try {
            var name = method.getName();
            if (isParameter(method)) {
                settings.add(new Setting(method, args.clone()));
                return set(method, args.clone());
            }
            if (name.equals("addBatch") || name.equals("getParameterMetaData") || name.equals("getMetaData")) {
                leaveToOthers();
            }
            if (name.startsWith("execute") && carries) {
                if (unit.entered()) {
                    leaveToOthers();
                } else if (args == null) {
                    return executeBoth(name);
                }
            }
            return method.invoke(statement, args);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static boolean isParameter(Method method) {
        var types = method.getParameterTypes();
        return method.getName().startsWith("set") && types.length >= 2 && types[0] == int.class;
    }

    private Object set(Method method, Object[] args) throws IllegalAccessException, InvocationTargetException {
        if (carries) {
            args[0] = (Integer) args[0] + Unit.PARAMETERS;
        }
        return method.invoke(statement, args);
    }

    private Object executeBoth(String name) throws SQLException {
        statement.execute();
        unit.markEntered();
        carries = false;
        boolean rows = statement.getMoreResults();
        var once = statement;
        return switch (name) {
            case "executeQuery" -> once.getResultSet();
            case "executeUpdate" -> once.getUpdateCount();
            case "executeLargeUpdate" -> once.getLargeUpdateCount();
            default -> rows;
        };
    }

    /** Prepares the statement alone and sets what was set; enter goes in a message of its own, if it has not gone yet. */
    private void leaveToOthers() throws SQLException, IllegalAccessException, InvocationTargetException {
        if (!carries) {
            return;
        }
        carries = false;
        statement.close();
        BoundDataSource.enter(connection, unit);
        statement = connection.prepareStatement(sql);
        for (var setting : settings) {
            set(setting.method(), setting.args().clone());
        }
    }
}
