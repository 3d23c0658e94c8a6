#ifndef CIVIC_ADDRESS_TABLES_H
#define CIVIC_ADDRESS_TABLES_H

#include <stddef.h>
#include <stdint.h>

/// The bytes of a table and how many there are; they live as long as the program.
typedef struct {
  const uint8_t *_Nonnull start;
  size_t count;
} CivicAddressTable;

CivicAddressTable civic_address_countries(void);
CivicAddressTable civic_address_areas(void);
CivicAddressTable civic_address_area_names(void);
CivicAddressTable civic_address_cities(void);
CivicAddressTable civic_address_postal_regions(void);
CivicAddressTable civic_address_folding(void);

#endif
