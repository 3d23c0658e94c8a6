// The same work with C++ libphonenumber: reads `text TAB region` lines, parses, validates and classifies each.
#include <phonenumbers/phonenumberutil.h>

#include <ctime>
#include <fstream>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

static double seconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int, char **arguments) {
  std::vector<std::pair<std::string, std::string>> lines;
  std::ifstream file(arguments[1]);
  for (std::string line; std::getline(file, line);) {
    const auto tab = line.find('\t');
    const auto region = line.substr(tab + 1);
    lines.emplace_back(line.substr(0, tab), region.empty() ? "ZZ" : region);
  }
  const auto &util = *PhoneNumberUtil::GetInstance();
  long parsed = 0, valid = 0, in_region = 0, mobile = 0;
  const double began = seconds();
  for (const auto &[text, default_region] : lines) {
    PhoneNumber number;
    if (util.Parse(text, default_region, &number) != PhoneNumberUtil::NO_PARSING_ERROR) continue;
    parsed++;
    if (util.IsValidNumber(number)) valid++;
    std::string region;
    util.GetRegionCodeForNumber(number, &region);
    if (region != "ZZ") in_region++;
    if (util.GetNumberType(number) == PhoneNumberUtil::MOBILE) mobile++;
  }
  const double took = seconds() - began;
  std::cout << "libphonenumber C++\tDebian\t" << lines.size() << '\t' << took << '\t' << parsed << '\t' << valid << '\t' << in_region << '\t'
            << mobile << '\n';
}
