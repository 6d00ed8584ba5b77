package org.regionalcatalog.match.benchmark;

import java.util.List;

/**
 * A kind of facility.
 *
 * @param name as the law has it
 * @param brief as those in the field write it
 * @param former as it was called before the law of 2006
 * @param mailbox what its mailbox is called
 */
record Service(String name, String brief, String former, String mailbox) {

    static final Service NONE = new Service("", "", "", "info");

    static final List<Service> ALL = """
            Pečovatelská služba|Peč. služba|Pečovatelská služba|pecovatelky
            Domov pro seniory|DPS|Domov důchodců|domov
            Domov se zvláštním režimem|DZR|Domov důchodců|dzr
            Denní stacionář|Den. stacionář|Denní stacionář|stacionar
            Týdenní stacionář|Týd. stacionář|Ústav sociální péče|tydenni
            Domov pro osoby se zdravotním postižením|DOZP|Ústav sociální péče|dozp
            Chráněné bydlení|CHB|Chráněné bydlení|bydleni
            Odlehčovací služba|Odlehčovací sl.|Respitní péče|odlehcovaci
            Osobní asistence|OA|Osobní asistence|asistence
            Azylový dům|AD|Azylový dům|azyl
            Azylový dům pro matky s dětmi|AD pro matky s dětmi|Dům pro matky v tísni|matky
            Noclehárna|Noclehárna|Noclehárna|nocleharna
            Nízkoprahové denní centrum|NDC|Denní centrum|ndc
            Nízkoprahové zařízení pro děti a mládež|NZDM|Klub pro děti a mládež|klub
            Sociálně aktivizační služby pro rodiny s dětmi|SAS pro rodiny s dětmi|Středisko pro rodinu|rodiny
            Sociálně terapeutická dílna|STD|Chráněná dílna|dilna
            Sociální rehabilitace|Soc. rehabilitace|Sociální rehabilitace|rehabilitace
            Centrum denních služeb|CDS|Denní centrum|cds
            Občanská poradna|OP|Občanská poradna|poradna
            Odborné sociální poradenství|OSP|Poradna|poradenstvi
            Poradna pro rodinu a mezilidské vztahy|Poradna pro rodinu|Manželská poradna|vztahy
            Raná péče|Raná péče|Středisko rané péče|rana.pece
            Kontaktní centrum|K-centrum|Kontaktní centrum|kcentrum
            Terénní programy|TP|Terénní programy|teren
            Dům na půl cesty|DPC|Dům na půl cesty|dpc
            Krizové centrum|KC|Krizové centrum|krize
            Mateřské centrum|MC|Mateřské centrum|mc
            Rodinné centrum|RC|Mateřské centrum|rc
            Dobrovolnické centrum|DC|Dobrovolnické centrum|dobrovolnici
            Domácí hospic|Dom. hospic|Domácí hospic|hospic
            Domácí zdravotní péče|Dom. péče|Agentura domácí péče|pece
            Půjčovna kompenzačních pomůcek|Půjčovna pomůcek|Půjčovna zdravotních pomůcek|pujcovna
            Centrum sociálních služeb|CSS|Ústav sociálních služeb|css
            Dům s pečovatelskou službou|DsPS|Dům s pečovatelskou službou|dum
            Klub seniorů|Klub seniorů|Klub důchodců|senior""".lines().map(Service::of).toList();

    private static Service of(String line) {
        String[] parts = line.split("\\|", -1);
        return new Service(parts[0], parts[1], parts[2], parts[3]);
    }

    /** The commoner ones are more than the others, as in the register. */
    static Service any(Chance chance) {
        return ALL.get(chance.rank(6) % ALL.size());
    }
}
