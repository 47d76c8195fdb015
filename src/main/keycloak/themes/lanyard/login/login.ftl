<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "passkeys.ftl" as passkeys>
<#import "other-ways.ftl" as otherWays>
<#-- The second step: the password. The e-mail address stands here too when the first step did not settle it. -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username','password') displayInfo=!usernameHidden??; section>
    <#if section = "header">${(usernameHidden??)?then(msg("passwordTitle"), msg("signInTitle"))}
    <#elseif section = "lead"><#if !usernameHidden??>${msg("noAccountToRead")}</#if>
    <#elseif section = "form">
        <form class="form" action="${url.loginAction}" method="post">
            <#if usernameHidden??>
                <@fields.text name="password" label=msg("password") errors=["username", "password"] type="password" autocomplete="current-password" autofocus=true/>
            <#else>
                <@fields.email value=(login.username!'') autofocus=!(login.username?has_content) autocomplete=(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username')/>
                <@fields.text name="password" label=msg("password") errors=["password"] type="password" autocomplete="current-password" autofocus=(login.username?has_content)/>
            </#if>
            <#if realm.resetPasswordAllowed><p class="small"><a href="${url.loginResetCredentialsUrl}">${msg("setNewPassword")}</a></p></#if>
            <#if auth.selectedCredential?has_content><input type="hidden" name="credentialId" value="${auth.selectedCredential}"></#if>
            <@fields.submit msg("doLogIn")/>
        </form>
        <@passkeys.conditionalUIData/>
    <#elseif section = "socialProviders"><@otherWays.list/>
    <#elseif section = "info"><@otherWays.newHere/>
    </#if>
</@layout.registrationLayout>
