<#import "template.ftl" as layout>
<@layout.emailLayout title=msg("updateTitle") pre=msg("updatePre") why=msg("updateWhy")>
    <p>${msg("hello")}</p>
    <p>${msg("updateText", newEmail)}</p>
    <@layout.step button=msg("updateButton") notYou=msg("updateNotYou")/>
</@layout.emailLayout>
