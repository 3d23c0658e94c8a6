#include "CivicAddressTables.h"

// #embed keeps the tables text files that a reader can search and a diff can show; they compile in no time.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t countries[] = {
#embed "countries.tsv"
};
static const uint8_t areas[] = {
#embed "areas.tsv"
};
static const uint8_t area_names[] = {
#embed "area-names.tsv"
};
static const uint8_t cities[] = {
#embed "cities.tsv"
};
static const uint8_t postal_regions[] = {
#embed "postal-regions.tsv"
};
// Aligned, since it is read as 16-bit units.
_Alignas(8) static const uint8_t folding[] = {
#embed "folding.bin"
};

CivicAddressTable civic_address_countries(void) { return (CivicAddressTable){countries, sizeof countries}; }
CivicAddressTable civic_address_areas(void) { return (CivicAddressTable){areas, sizeof areas}; }
CivicAddressTable civic_address_area_names(void) { return (CivicAddressTable){area_names, sizeof area_names}; }
CivicAddressTable civic_address_cities(void) { return (CivicAddressTable){cities, sizeof cities}; }
CivicAddressTable civic_address_postal_regions(void) { return (CivicAddressTable){postal_regions, sizeof postal_regions}; }
CivicAddressTable civic_address_folding(void) { return (CivicAddressTable){folding, sizeof folding}; }
