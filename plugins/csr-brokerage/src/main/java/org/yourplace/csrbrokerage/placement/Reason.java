package org.yourplace.csrbrokerage.placement;

/**
 * One thing that speaks for somebody or something, or against, and how much.
 *
 * @param code names the text {@code brokerage.why.{code}}
 * @param about codes or a number, as the code means it; empty where the code says it all
 * @param points of 100
 */
public record Reason(String code, String about, double points) {
    static Reason of(String code, Object about, double points) {
        return new Reason(code, String.valueOf(about), Math.round(points * 10) / 10.0);
    }
}
