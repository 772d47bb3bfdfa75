package org.duban.organisation;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads a unit's name as written in documents: width, spaces, party and city prefixes and official endings do not matter. */
final class UnitName {
    private final String city;

    /** @param city the city's own name (临汾市), or blank when it is not known */
    UnitName(String city) {
        this.city = plain(city);
    }

    String canonical(String written) {
        String name = plain(written);
        name = withoutPrefix(name, "中共");
        if (!city.isEmpty() && name.startsWith(city)) {
            name = "市" + name.substring(city.length());
        }
        return withoutEnding(name);
    }

    /** The forms under which a name may be known, the closest first: 民政局 is also looked for as 市民政局. */
    Set<String> candidates(String written) {
        var forms = new LinkedHashSet<String>();
        String canonical = canonical(written);
        forms.add(canonical);
        if (!canonical.startsWith("市")) {
            forms.add("市" + canonical);
        }
        return forms;
    }

    static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}\\p{Cc}\\p{Z}]", "");
    }

    private static String withoutPrefix(String name, String prefix) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private static String withoutEnding(String name) {
        for (String government : new String[] {"人民政府", "政府"}) {
            if (name.endsWith(government) && name.length() > government.length()) {
                return name.substring(0, name.length() - government.length());
            }
        }
        return name.endsWith("委员会") ? name.substring(0, name.length() - "员会".length()) : name;
    }
}
