package org.regionalcatalog.acquire;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Tells the network addresses of a host name. */
@FunctionalInterface
interface Names {

    /** As the machine knows them. */
    Names OF_MACHINE = InetAddress::getAllByName;

    InetAddress[] of(String host) throws UnknownHostException;
}
