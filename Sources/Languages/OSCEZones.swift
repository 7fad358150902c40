// The time zones of the OSCE region, for the list from which a deadline's zone is chosen. Source:
// Data/reference/states.json (a test compares); names of the IANA time zone database.

extension Calendars {
    /// All zones of the participating States, by name.
    package static let zones: [String] = [
        "Africa/Ceuta", "America/Adak", "America/Anchorage", "America/Atikokan", "America/Blanc-Sablon",
        "America/Boise", "America/Cambridge_Bay", "America/Chicago", "America/Creston", "America/Dawson",
        "America/Dawson_Creek", "America/Denver", "America/Detroit", "America/Edmonton", "America/Fort_Nelson",
        "America/Glace_Bay", "America/Goose_Bay", "America/Halifax", "America/Indiana/Indianapolis",
        "America/Indiana/Knox", "America/Indiana/Marengo", "America/Indiana/Petersburg", "America/Indiana/Tell_City",
        "America/Indiana/Vevay", "America/Indiana/Vincennes", "America/Indiana/Winamac", "America/Inuvik",
        "America/Iqaluit", "America/Juneau", "America/Kentucky/Louisville", "America/Kentucky/Monticello",
        "America/Los_Angeles", "America/Menominee", "America/Metlakatla", "America/Moncton", "America/New_York",
        "America/Nome", "America/North_Dakota/Beulah", "America/North_Dakota/Center",
        "America/North_Dakota/New_Salem", "America/Phoenix", "America/Rankin_Inlet", "America/Regina",
        "America/Resolute", "America/Sitka", "America/St_Johns", "America/Swift_Current", "America/Toronto",
        "America/Vancouver", "America/Whitehorse", "America/Winnipeg", "America/Yakutat", "Asia/Almaty",
        "Asia/Anadyr", "Asia/Aqtau", "Asia/Aqtobe", "Asia/Ashgabat", "Asia/Atyrau", "Asia/Baku", "Asia/Barnaul",
        "Asia/Bishkek", "Asia/Chita", "Asia/Dushanbe", "Asia/Famagusta", "Asia/Hovd", "Asia/Irkutsk",
        "Asia/Kamchatka", "Asia/Khandyga", "Asia/Krasnoyarsk", "Asia/Magadan", "Asia/Nicosia", "Asia/Novokuznetsk",
        "Asia/Novosibirsk", "Asia/Omsk", "Asia/Oral", "Asia/Qostanay", "Asia/Qyzylorda", "Asia/Sakhalin",
        "Asia/Samarkand", "Asia/Srednekolymsk", "Asia/Tashkent", "Asia/Tbilisi", "Asia/Tomsk", "Asia/Ulaanbaatar",
        "Asia/Ust-Nera", "Asia/Vladivostok", "Asia/Yakutsk", "Asia/Yekaterinburg", "Asia/Yerevan", "Atlantic/Azores",
        "Atlantic/Canary", "Atlantic/Madeira", "Atlantic/Reykjavik", "Europe/Amsterdam", "Europe/Andorra",
        "Europe/Astrakhan", "Europe/Athens", "Europe/Belgrade", "Europe/Berlin", "Europe/Bratislava",
        "Europe/Brussels", "Europe/Bucharest", "Europe/Budapest", "Europe/Busingen", "Europe/Chisinau",
        "Europe/Copenhagen", "Europe/Dublin", "Europe/Helsinki", "Europe/Istanbul", "Europe/Kaliningrad",
        "Europe/Kirov", "Europe/Kyiv", "Europe/Lisbon", "Europe/Ljubljana", "Europe/London", "Europe/Luxembourg",
        "Europe/Madrid", "Europe/Malta", "Europe/Minsk", "Europe/Monaco", "Europe/Moscow", "Europe/Oslo",
        "Europe/Paris", "Europe/Podgorica", "Europe/Prague", "Europe/Riga", "Europe/Rome", "Europe/Samara",
        "Europe/San_Marino", "Europe/Sarajevo", "Europe/Saratov", "Europe/Simferopol", "Europe/Skopje",
        "Europe/Sofia", "Europe/Stockholm", "Europe/Tallinn", "Europe/Tirane", "Europe/Ulyanovsk", "Europe/Vaduz",
        "Europe/Vatican", "Europe/Vienna", "Europe/Vilnius", "Europe/Volgograd", "Europe/Warsaw", "Europe/Zagreb",
        "Europe/Zurich", "Pacific/Honolulu",
    ]
}
