package org.duban.application;

import java.util.List;

/** Who keeps the route table answers this. */
public interface RouteTable {

    Route route(RouteFacts facts);

    /** The rows that speak of a kind, as an official reads them. */
    List<String> rules(String kind);
}
